"""What became of requisitions: their states, what is due next, what answers teach, and the figures of a period."""
