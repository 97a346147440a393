"""How a sending can fail. An error of a mail library holds addresses: only a kind leaves the senders here."""


class Unsent(Exception):
    """It was not sent, or nobody knows. `problem`: a kind, for whoever looks. `for_good`: again would not help."""

    def __init__(self, problem: str, *, for_good: bool = False) -> None:
        super().__init__(problem)
        self.problem = problem
        self.for_good = for_good
