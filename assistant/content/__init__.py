"""The answers as those who write them see them: read, checked, shown. Knows neither Rasa nor cases."""
