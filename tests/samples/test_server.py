"""The sample web's server as a proxy, as an origin and as a process of its own."""

from __future__ import annotations

import http.client
import subprocess
import sys

from crawler.samples import SampleWeb


def test_origin_form_with_a_host_header_is_answered_too(web: SampleWeb) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", int(web.proxy.rsplit(":", 1)[1]))
    connection.request("GET", "/robots.txt", headers={"Host": "www.hbnnews.example"})
    assert b"User-agent: *" in connection.getresponse().read()
    connection.request("HEAD", "/", headers={"Host": "www.hbnnews.example"})
    assert connection.getresponse().status == 200
    connection.close()


def test_connections_kept_alive_end_with_the_server() -> None:
    with SampleWeb() as web:
        connection = http.client.HTTPConnection("127.0.0.1", int(web.proxy.rsplit(":", 1)[1]))
        connection.request("GET", "http://samples.example/")
        assert connection.getresponse().read()
        line = connection.sock
    assert line.recv(1) == b""
    connection.close()


def test_it_runs_as_a_process_whose_crawl_can_be_set() -> None:
    command = [sys.executable, "-m", "crawler.samples"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        proxy = process.stdout.readline().split()[1]
        port = int(proxy.rsplit(":", 1)[1])
        connection = http.client.HTTPConnection("127.0.0.1", port)
        connection.request("POST", "http://samples.example/phase/2")
        assert connection.getresponse().read() == b"crawl 2\n"
        connection.request("GET", "http://samples.example/")
        assert b"crawl 2" in connection.getresponse().read()
        connection.close()
        process.terminate()
