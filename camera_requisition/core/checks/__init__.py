"""What is wrong with an inventory, what matters most of it, and how complete it is."""
