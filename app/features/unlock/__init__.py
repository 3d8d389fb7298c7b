"""Create, open and lock the encrypted file; its recovery key."""
