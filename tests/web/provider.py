"""An OpenID provider as a process of its own, `python -m tests.web.provider PORT`: it lets in whomever it is told to.

It checks what a real one checks: the client's secret, the redirect address, the code (good once) and PKCE. `POST /next`
says which claims the next login gets, and how its token is spoilt.
"""

import base64
import hashlib
import json
import sys
import time
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

import jwt
import uvicorn
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

CLIENT, SECRET, ACCESS = "reko", "provhemlighet", "provnyckel"
KEY_ID = "k1"
key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
stranger = rsa.generate_private_key(public_exponent=65537, key_size=2048)
elliptic = ec.generate_private_key(ec.SECP256R1())
following: dict[str, Any] = {"claims": {}, "user_info": {}, "spoilt": ""}
codes: dict[str, dict[str, str]] = {}


def base(request: Request) -> str:
    return str(request.base_url).rstrip("/")


async def discovery(request: Request) -> Response:
    here = base(request)
    names = {"authorization_endpoint": "/authorize", "token_endpoint": "/token", "jwks_uri": "/keys"}
    if following["user_info"]:
        names["userinfo_endpoint"] = "/userinfo"
    if following["spoilt"] != "no logout":
        names["end_session_endpoint"] = "/logout"
    issuer = "https://somebody.else" if following["spoilt"] == "discovery" else here
    told = {"issuer": issuer, **{name: here + path for name, path in names.items()}}
    if following["spoilt"] == "addresses":
        told |= {"authorization_endpoint": "https://[x", "token_endpoint": "https://x:port/"}
    return JSONResponse(told)


async def keys(request: Request) -> Response:
    public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(key.public_key()))
    return JSONResponse({"keys": [{**public, "kid": KEY_ID, "alg": "RS256", "use": "sig"}]})


async def authorize(request: Request) -> Response:
    asked = dict(request.query_params)
    if asked["client_id"] != CLIENT or asked["response_type"] != "code" or asked["code_challenge_method"] != "S256":
        return Response(status_code=400)
    code = uuid4().hex
    codes[code] = asked
    return RedirectResponse(f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}", 303)


async def token(request: Request) -> Response:
    form = await request.form()
    asked = codes.pop(str(form.get("code")), None)
    proof = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
    if request.headers.get("authorization") != f"Basic {proof}" or asked is None:
        return JSONResponse({"error": "invalid_grant"}, 400)
    digest = hashlib.sha256(str(form.get("code_verifier")).encode()).digest()
    challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
    if challenge != asked["code_challenge"] or form.get("redirect_uri") != asked["redirect_uri"]:
        return JSONResponse({"error": "invalid_grant"}, 400)
    return JSONResponse({"access_token": ACCESS, "token_type": "Bearer", "id_token": _id_token(base(request), asked)})


def _id_token(issuer: str, asked: dict[str, str]) -> str:
    now, spoilt = int(time.time()), following["spoilt"]
    claims = {
        "iss": issuer,
        "aud": CLIENT,
        "iat": now,
        "exp": now + 300,
        "nonce": asked["nonce"],
        **following["claims"],
    }
    if spoilt == "signature":
        return jwt.encode(claims, stranger, algorithm="RS256", headers={"kid": KEY_ID})
    if spoilt == "unsigned":
        return jwt.encode(claims, None, algorithm="none", headers={"kid": KEY_ID})
    if spoilt == "another kind of key":
        return jwt.encode(claims, elliptic, algorithm="ES256", headers={"kid": KEY_ID})
    if spoilt == "no token":
        return "x"
    if spoilt == "our secret":
        return jwt.encode(claims, SECRET.ljust(32, "x"), algorithm="HS256", headers={"kid": KEY_ID})
    return jwt.encode(claims, key, algorithm="RS256", headers={"kid": KEY_ID})


async def user_info(request: Request) -> Response:
    if request.headers.get("authorization") != f"Bearer {ACCESS}":
        return Response(status_code=401)
    return JSONResponse(following["user_info"])


async def logged_out(request: Request) -> Response:
    return Response("utloggad", media_type="text/plain")


async def become(request: Request) -> Response:
    following.update({"claims": {}, "user_info": {}, "spoilt": "", **(await request.json())})
    return Response(status_code=204)


app = Starlette(
    routes=[
        Route("/.well-known/openid-configuration", discovery),
        Route("/keys", keys),
        Route("/authorize", authorize),
        Route("/token", token, methods=["POST"]),
        Route("/userinfo", user_info),
        Route("/logout", logged_out),
        Route("/next", become, methods=["POST"]),
    ]
)

if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning", ws="none")
