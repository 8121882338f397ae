"""What is measured: by `make bench`, side by side and as ratios."""
