"""What Rasa calls: slots in, one service call, verdict out. The rules live in `assistant/casework/`."""

from assistant import quiet_logs

quiet_logs.install()
