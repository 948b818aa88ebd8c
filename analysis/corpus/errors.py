"""What can go wrong with a run as a whole."""


class OutputError(RuntimeError):
    """The output folder cannot be used or written; the message says what to do."""


class Interrupted(RuntimeError):
    """The workers are gone and did not come back; what is done is kept."""
