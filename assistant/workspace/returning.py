"""After a deed: back to the page it was done on, which says what became of it."""

from starlette.responses import RedirectResponse, Response


def back(notice: str, path: str = "/personal") -> Response:
    """To `path`, where the notice of that name (in `texts.yml`) is shown."""
    return RedirectResponse(f"{path}?besked={notice}", 303)
