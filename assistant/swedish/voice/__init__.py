"""Text as it is read aloud, and digits as they are said."""
