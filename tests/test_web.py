"""Reading an address: servers that say odd things, byte by byte, and addresses that hide others."""

import gzip
import socket
import socketserver
import threading
import time
from collections.abc import Iterator
from typing import ClassVar

import pytest

from analysis import read
from analysis.article import ReadError, web

LOOK_UP = socket.getaddrinfo  # before tests are kept off the network
PAGE = b"Broen er ny, og den er lang."
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n"
CLOSE = b"Connection: close\r\n"
CHUNKED = b"Transfer-Encoding: chunked\r\n"


def sized(data: bytes, *more: bytes, length: int | None = None) -> bytes:
    """An answer with that body."""
    said = str(len(data) if length is None else length).encode()
    return OK + b"".join(more) + b"Content-Length: " + said + b"\r\n\r\n" + data


# What the server sends at once, and what it then goes on sending in pieces for as long as it may.
ANSWERS: dict[str, tuple[bytes, bytes]] = {
    "page": (sized(PAGE), b""),
    "chunked": (OK + CHUNKED + b"\r\n1c\r\n" + PAGE + b"\r\n0\r\n\r\n", b""),
    "unsized": (OK + CLOSE + b"\r\n" + PAGE, b""),
    "gzip": (sized(gzip.compress(PAGE), b"Content-Encoding: gzip\r\n"), b""),
    "charset": (sized(PAGE).replace(b"utf-8", b"punycode"), b""),
    "charsets": (sized("Åen".encode("cp1252")).replace(b"utf-8", b"idna"), b""),
    # Fewer bytes than promised: half an article would be measured as a whole one.
    "short": (sized(PAGE, CLOSE, length=999), b""),
    "short chunk": (OK + CHUNKED + CLOSE + b"\r\nff\r\n" + PAGE, b""),
    "short gzip": (sized(gzip.compress(PAGE * 99)[:-9], b"Content-Encoding: gzip\r\n"), b""),
    "no last chunk": (OK + CHUNKED + CLOSE + b"\r\n1c\r\n" + PAGE + b"\r\n", b""),
    "negative chunk": (OK + CHUNKED + b"\r\n-5\r\n" + PAGE, b""),
    "no number": (OK + CHUNKED + b"\r\nzz\r\n" + PAGE, b""),
    "twice packed": (sized(PAGE, b"Content-Encoding: gzip, gzip\r\n"), b""),
    "deflate": (sized(PAGE, b"Content-Encoding: deflate\r\n"), b""),
    "many heads": (OK + b"X: 1\r\n" * 500 + b"\r\n" + PAGE, b""),
    "long head": (OK + b"X: " + b"a" * 99_999 + b"\r\n\r\n" + PAGE, b""),
    "no kind": (
        sized(b"a").replace(b"text/plain", b"application/x"),
        b"",
    ),
    "no HTTP": (b"SSH-2.0-x\r\n", b""),
    "nothing": (b"", b""),
    "odd status": (b"HTTP/1.1 abc\r\n\r\n", b""),
    "partial": (b"HTTP/1.1 206 Partial Content\r\nContent-Length: 0\r\n\r\n", b""),
    "to a script": (b"HTTP/1.1 302 x\r\nLocation: javascript:alert(1)\r\n\r\n", b""),
    "to data": (b"HTTP/1.1 302 x\r\nLocation: data:text/html,Broen\r\n\r\n", b""),
    "with a name": (b"HTTP/1.1 302 x\r\nLocation: http://ida:kode@127.0.0.1/\r\n\r\n", b""),
    "to nonsense": (b"HTTP/1.1 302 x\r\nLocation: http://[::1\r\n\r\n", b""),
    # Slow: a byte now and then, where a limit on each wait never ends it.
    "slow status": (b"", b"H"),
    "slow head": (OK + b"X: ", b"a"),
    "slow body": (OK + CLOSE + b"\r\n", b"a"),
    "slow size of a chunk": (OK + CHUNKED + CLOSE + b"\r\n", b"0"),
    "slow trailer": (OK + CHUNKED + CLOSE + b"\r\n1c\r\n" + PAGE + b"\r\n0\r\nX: ", b"a"),
    "endless trailers": (OK + CHUNKED + CLOSE + b"\r\n0\r\n", b"X: 1\r\n"),
    "endless chunks": (OK + CHUNKED + CLOSE + b"\r\n", b"1\r\na\r\n"),
    "always continue": (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
}


class Odd(socketserver.BaseRequestHandler):
    """Sends the answer that the path names, whatever was asked."""

    over: ClassVar[threading.Event]

    def handle(self) -> None:
        asked = self.request.recv(65536).decode("latin-1")
        at_once, piece = ANSWERS[asked.split()[1].strip("/").replace("%20", " ")]
        try:
            self.request.sendall(at_once)
            while piece and not self.over.wait(0.01):
                self.request.sendall(piece)
        except OSError:
            return


@pytest.fixture(scope="module")
def odd() -> Iterator[str]:
    Odd.over = threading.Event()
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Odd) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        Odd.over.set()
        server.shutdown()


@pytest.mark.parametrize("name", ["page", "chunked", "unsized", "gzip", "charset"])
def test_an_honest_page_is_read_however_it_is_sent(odd, name):
    article = read(odd + name, allow_private=True, language="da")
    assert article.text == PAGE.decode()


def test_a_codec_for_names_is_no_encoding_of_a_page(odd):
    assert read(odd + "charsets", allow_private=True, language="da").text == "Åen"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        *((name, "broke off in the middle") for name in ("short", "short gzip")),
        *((name, "could not be read") for name in ("short chunk", "no last chunk", "no number")),
        *((name, "could not be read") for name in ("many heads", "long head", "no HTTP")),
        *((name, "could not be read") for name in ("nothing", "odd status", "negative chunk")),
        ("twice packed", "packed as gzip, gzip"),
        ("deflate", "packed as deflate"),
        ("no kind", "is application/x, not a page"),
        ("partial", "answered 206"),
        ("to a script", "only http and https"),
        ("to data", "only http and https"),
        ("with a name", "user name or password"),
        ("to nonsense", "not a valid address"),
    ],
)
def test_an_odd_answer_gets_a_clear_message(odd, name, message):
    with pytest.raises(ReadError, match=message):
        read(odd + name, allow_private=True)


@pytest.mark.parametrize("name", [name for name, (_, piece) in ANSWERS.items() if piece])
def test_whatever_goes_on_for_ever_is_given_up(odd, name):
    """The server says "close" and drips: the watch must hold the socket that is read from."""
    start = time.monotonic()
    with pytest.raises(ReadError, match=r"took too long|larger than"):
        web.fetch(odd + name, allow_private=True, seconds=0.3)
    assert time.monotonic() - start < 5


# Addresses that hide another one


@pytest.mark.parametrize(
    "address",
    [
        *("2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0", "127.0.0.1."),
        *("127。0。0。1", "①②⑦.⓪.⓪.①", "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ", "LOCALHOST", "169.254.169.254", "[::]"),
        *("[::127.0.0.1]", "[::ffff:7f00:1]", "[::ffff:10.0.0.1]", "[64:ff9b:1::a00:1]"),
        *("[2001:0:7f00:1::]", "[fec0::1]", "[ff02::1]", "224.0.0.1", "255.255.255.255"),
        *("192.0.2.1", "198.18.0.1", "172.16.0.1", "[fe80::1%25lo]"),
    ],
)
def test_no_way_to_write_a_private_address_gets_through(address, monkeypatch):
    """Numbers are read by the machine's own look-up, which here asks no name server."""

    def look_up(host, port, **more):
        flags = 0 if host == "localhost" else socket.AI_NUMERICHOST
        return LOOK_UP(host, port, flags=flags, **more)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    with pytest.raises(ReadError, match=r"private network|no server|not a valid"):
        read(f"http://{address}/")


@pytest.mark.parametrize("addresses", [["8.8.8.8", "127.0.0.1"], ["10.0.0.1"], ["::1", "8.8.8.8"]])
def test_one_private_address_among_those_of_a_name_is_enough(addresses, monkeypatch):
    monkeypatch.setattr(web, "_look_up", lambda host, port: addresses)
    with pytest.raises(ReadError, match="inside a private network"):
        read("http://avis.example/")


def test_a_name_is_looked_up_once_and_the_checked_address_is_taken(odd, monkeypatch):
    """DNS rebinding: the second answer would be another machine's."""
    port, asked, reached = int(odd.rsplit(":", 1)[1].strip("/")), [], []
    connect = socket.create_connection

    def look_up(host, _port):
        asked.append(host)
        return ["8.8.8.8"] if len(asked) == 1 else ["127.0.0.1"]

    def reach(where, **more):
        reached.append(where[0])
        return connect(("127.0.0.1", port), **more)

    monkeypatch.setattr(web, "_look_up", look_up)
    monkeypatch.setattr(socket, "create_connection", reach)
    assert web.fetch(f"http://avis.example:{port}/page").data == PAGE
    assert (asked, reached) == (["avis.example"], ["8.8.8.8"])


def test_the_next_address_is_tried_where_one_does_not_answer(odd, monkeypatch):
    port = int(odd.rsplit(":", 1)[1].strip("/"))
    monkeypatch.setattr(web, "_look_up", lambda host, port: ["::1", "127.0.0.1"])
    page = web.fetch(f"http://avis.example:{port}/page", allow_private=True)
    assert page.data == PAGE


@pytest.mark.parametrize(
    "address",
    [
        "http://avis.example\\@127.0.0.1/",
        "http://127.0.0.1:80@avis.example/",
        "http://a@b@avis.example/",
        "http:///etc/hostname",
        "http://%31%32%37.0.0.1/",
        "HTTP://[v1.a]/",
        "file://localhost/etc/hostname",
        "gopher://127.0.0.1/",
        "http://a..b/",
        "http://" + "a" * 300 + ".example/",
    ],
)
def test_a_crooked_address_asks_nobody(address, monkeypatch):
    reached = []

    def nobody(host, *_args, **_more):
        raise socket.gaierror("no such name")

    monkeypatch.setattr(socket, "create_connection", lambda *a, **more: reached.append(a))
    monkeypatch.setattr(socket, "getaddrinfo", nobody)
    with pytest.raises((ReadError, FileNotFoundError)):
        read(address, allow_private=True)
    assert reached == []


def test_line_ends_in_an_address_make_no_second_request(odd):
    """What stands behind them would be a head of the writer's own."""
    with pytest.raises(ReadError):
        read(odd + "nothing\r\nX-Own: 1\r\n\r\nGET /page", allow_private=True)
