"""`reko start`: from an empty folder to an assistant that answers."""
