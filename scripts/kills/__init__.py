"""Programs killed at random moments: nothing half may be left behind."""
