"""What the operator runs: checks of the audit trail, purging, new keys, backups."""
