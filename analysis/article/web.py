"""Fetching one page by http or https: the only network call, made only when a user gives a URL.

No cookies, no scripts, an honest user agent. Size, time and redirects are limited; the address
that was checked is the one connected to; private and loopback addresses need permission.
"""

import http.client
import ipaddress
import socket
import ssl
import threading
import time
import zlib
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from analysis.article import ReadError

USER_AGENT = "media-analysis-workbook (reads one article at its user's request)"
LARGEST = 5_000_000  # bytes, unpacked
SECONDS = 20.0  # in all
REDIRECTS = 5
_KEPT = "/%:@!$&'()*+,;=~"  # signs of an address that stay as they are
# Networks whose last four bytes are an IPv4 address: compatible (no longer used), NAT64.
_EMBEDDING = tuple(map(ipaddress.IPv6Network, ("::/96", "64:ff9b::/96", "64:ff9b:1::/48")))
_KINDS = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
    "text/markdown": "markdown",
}


@dataclass(frozen=True)
class Page:
    """What came back: the bytes, what they are, the declared encoding, the final address."""

    data: bytes
    kind: str
    charset: str | None
    url: str


def fetch(url: str, *, allow_private: bool = False, seconds: float = SECONDS) -> Page:
    """The page at `url`, redirects followed. Raises ReadError with what went wrong."""
    deadline = time.monotonic() + seconds
    for _ in range(REDIRECTS + 1):
        result = _fetch_once(url, allow_private, deadline)
        if isinstance(result, Page):
            return result
        url = result
    raise ReadError(f"{url} redirects more than {REDIRECTS} times")


def _fetch_once(url: str, allow_private: bool, deadline: float) -> Page | str:
    """The page, or the address it redirects to."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError as error:
        raise ReadError(f"{url[:200]!r} is not a valid address") from error
    if parts.scheme not in ("http", "https") or not host:
        raise ReadError(f"only http and https addresses can be read, not {url[:200]!r}")
    if parts.username or parts.password:
        raise ReadError("an address with a user name or password is not read")
    try:
        host = host.encode("idna").decode("ascii")
    except ValueError as error:
        raise ReadError(f"{url[:200]!r} is not a valid address") from error
    addresses = _resolve(host, port, allow_private)
    left = deadline - time.monotonic()
    if left <= 0:
        raise ReadError(f"{host} took too long to answer")
    connection = _connection(parts.scheme, host, port, addresses, deadline)
    # A server that sends a byte now and then never runs into the socket's own time limit. The
    # connection lets go of its socket when the server says "close": the watch has its own hold.
    watch = threading.Timer(max(deadline - time.monotonic(), 0), _cut, [connection.sock])
    watch.daemon = True
    watch.start()
    try:
        path = quote(parts.path or "/", safe=_KEPT)
        if parts.query:
            path += "?" + quote(parts.query, safe=_KEPT + "?")
        connection.request(
            "GET",
            path,
            headers={
                "User-Agent": USER_AGENT,
                "Accept": "text/html, text/plain;q=0.8, text/markdown;q=0.8",
                "Accept-Encoding": "gzip",
            },
        )
        answer = connection.getresponse()
        if answer.status in (301, 302, 303, 307, 308):
            target = answer.getheader("Location")
            if not target:
                raise ReadError(f"{host} redirects to nowhere")
            return _joined(url, target)
        if answer.status != 200:
            raise ReadError(f"{host} answered {answer.status} {answer.reason[:100]}")
        kind = answer.headers.get_content_type()
        if kind not in _KINDS:
            raise ReadError(f"{url[:200]} is {kind}, not a page with text")
        data = _body(answer, host, deadline)
        return Page(data, _KINDS[kind], answer.headers.get_content_charset(), url)
    except TimeoutError as error:
        raise ReadError(f"{host} took too long to answer") from error
    except (OSError, http.client.HTTPException, zlib.error) as error:
        if time.monotonic() >= deadline:
            raise ReadError(f"{host} took too long to answer") from error
        raise ReadError(f"{host} could not be read: {error}") from error
    finally:
        watch.cancel()
        connection.close()


def _joined(url: str, target: str) -> str:
    """Where a redirect leads. Raises ReadError where that is no address."""
    try:
        return urljoin(url, target)
    except ValueError as error:
        raise ReadError(f"{target[:200]!r} is not a valid address") from error


def _resolve(host: str, port: int, allow_private: bool) -> list[str]:
    """The addresses to connect to; every one that the name has must be public."""
    try:
        found = [str(ipaddress.ip_address(host.split("%")[0]))]
    except ValueError:
        found = _look_up(host, port)
    for address in found:
        ip = _meant(ipaddress.ip_address(address.split("%")[0]))
        local = not ip.is_global or ip.is_multicast or getattr(ip, "is_site_local", False)
        if local and not allow_private:
            raise ReadError(
                f"{host} is inside a private network; read(url, allow_private=True) allows it"
            )
    return found


def _meant(
    ip: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    """The IPv4 address that an IPv6 one stands for (mapped, compatible, 6to4, NAT64), else `ip`."""
    if isinstance(ip, ipaddress.IPv4Address):
        return ip
    if any(ip in network for network in _EMBEDDING):
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or ip


def _look_up(host: str, port: int) -> list[str]:
    """The addresses of a name."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise ReadError(f"there is no server {host!r}, or no network") from error
    if not found:
        raise ReadError(f"there is no server {host!r}")
    return [str(info[4][0]) for info in found]


def _connection(
    scheme: str, host: str, port: int, addresses: list[str], deadline: float
) -> http.client.HTTPConnection:
    """A connection to the first of the checked `addresses` that answers, which speaks to `host`."""
    raw = _connected(host, port, addresses, deadline)
    connection = http.client.HTTPConnection(host, port, timeout=raw.gettimeout())
    if scheme == "https":
        try:
            raw = ssl.create_default_context().wrap_socket(raw, server_hostname=host)
        except (OSError, ValueError) as error:
            raw.close()
            raise ReadError(f"no safe connection to {host}: {error}") from error
        connection.default_port = 443
    connection.sock = raw
    return connection


def _connected(host: str, port: int, addresses: list[str], deadline: float) -> socket.socket:
    """A socket to one of `addresses`; ReadError says why the last of them did not answer."""
    why: OSError = TimeoutError()
    for address in addresses:
        left = deadline - time.monotonic()
        if left <= 0:
            break
        try:
            return socket.create_connection((address, port), timeout=min(10.0, left))
        except OSError as error:
            why = error
    if isinstance(why, TimeoutError):
        raise ReadError(f"{host} took too long to answer") from why
    raise ReadError(f"{host} could not be reached: {why}") from why


def _cut(sock: socket.socket) -> None:
    """End a connection whose time is up, whatever it is waiting for."""
    try:
        sock.shutdown(socket.SHUT_RDWR)
    except OSError:
        return


def _body(answer: http.client.HTTPResponse, host: str, deadline: float) -> bytes:
    """The unpacked body, up to LARGEST."""
    packed = (answer.getheader("Content-Encoding") or "identity").lower()
    if packed not in ("identity", "gzip", "x-gzip"):
        raise ReadError(f"{host} sent the page packed as {packed[:40]}, which is not read")
    unpack = zlib.decompressobj(wbits=31) if packed != "identity" else None
    out = bytearray()
    while True:
        if time.monotonic() > deadline:
            raise ReadError(f"{host} took too long to answer")
        chunk = answer.read1(65536)
        if not chunk:
            break
        if unpack:
            chunk = unpack.decompress(chunk, LARGEST + 1 - len(out))
        out += chunk
        if len(out) > LARGEST:
            raise ReadError(f"the page is larger than {LARGEST // 1_000_000} MB: not one article")
    if time.monotonic() > deadline:  # a connection that was cut looks like an end
        raise ReadError(f"{host} took too long to answer")
    # Half an article would be measured as if it were all of it.
    if answer.length or (unpack and not unpack.eof):
        raise ReadError(f"{host} broke off in the middle of the page: try again")
    return bytes(out)
