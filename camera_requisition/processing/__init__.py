"""The Processing provider: one thin algorithm a file, each calls one job."""
