"""Which language a message is written in, where it is another than Swedish. Knows neither Rasa nor cases."""
