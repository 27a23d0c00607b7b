"""What already exists comes in: photographs and records, read, shown first, then applied."""
