"""How uvicorn serves the web door. `Server(config(app, port)).run()` blocks until told to stop."""

import uvicorn
from starlette.applications import Starlette


def config(app: Starlette, port: int, host: str = "127.0.0.1") -> uvicorn.Config:
    """`host` is loopback unless an operator says otherwise."""
    return uvicorn.Config(
        app,
        host=host,
        port=port,
        # The page uses no websocket, and uvicorn's own needs a newer library than Rasa allows.
        ws="none",
        # Trusting forwarded headers would let whoever is in between choose the address that we limit by.
        proxy_headers=False,
        server_header=False,
        access_log=False,
        log_level="warning",
    )
