"""The project's own rules, each a function from a source file to findings, and the command that runs them with the other checkers."""
