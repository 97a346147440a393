"""What leaves the machine, if the operator has said so: messages by mail and SMS. And calendar files."""
