"""Provider files written to do harm: each becomes a problem, and never an exception."""

import os
from pathlib import Path

import pytest

from atom_desktop.providers.custom import read_provider_files
from atom_desktop.providers.custom_keys import ADDRESS_KEYS, CHECKS, LINK_KEYS
from atom_desktop.providers.registry import BUILT_IN, ProviderRegistry, load_registry

ISSUER = '[wiki]\nissuer = "https://id.example"\n'
ODD = ("[]", "{}", "[[]]", "[{}]", "1", "1.5", "nan", "2026-11-20", "07:00:00", '"\\u001b[31m"')
HIDDEN = ("\\u001b[31m", "\\u202e", "\\u200b", "\\u061c", "\\ufeff", "\\u0085", "\\U000e0041")


def load(folder: Path, text: str) -> ProviderRegistry:
    (folder / "bad.toml").write_text(text)
    return load_registry(folder)


def fault(folder: Path, text: str) -> tuple[int, str, str]:
    (problem,) = load(folder, text).problems
    assert f"{problem.file}{problem.key}{problem.message}".isprintable()
    return problem.line, problem.key, problem.message


@pytest.mark.parametrize("key", sorted(CHECKS))
def test_a_value_of_any_other_kind_is_told_by_its_key(tmp_path: Path, key: str) -> None:
    rest = ISSUER.replace("issuer", "# issuer") if key == "issuer" else ISSUER
    for value in (*ODD, *(("true",) if key != "allow_loopback_http" else ())):
        harmless = (key, value) in {
            ("scopes", "[]"),
            ("redirect", "{}"),
            ("authorization_parameters", "{}"),
        }
        registry = load(tmp_path, f"{rest}{key} = {value}\n")
        assert [(p.line, p.key) for p in registry.problems] == (
            [] if harmless else [(3, f"wiki.{key}")]
        ), value


@pytest.mark.parametrize("value", ODD)
def test_the_same_holds_inside_tables(tmp_path: Path, value: str) -> None:
    for line in (
        f"redirect = {{ host = {value} }}",
        f"redirect = {{ path = {value} }}",
        f"redirect = {{ any_port = {value} }}",
        f'scopes = [{{ value = "a", care = {value} }}]',
        f'scopes = [{{ value = "a", words = {value} }}]',
        f'scopes = [{{ value = "a", default = {value} }}]',
        f"scopes = [{{ value = {value} }}]",
        f"authorization_parameters = {{ a = {value} }}",
    ):
        found = fault(tmp_path, f"{ISSUER}{line}\n")
        assert found[:2] == (3, f"wiki.{line.split(' ')[0]}"), line
    for parameter in ("[github]\nhost", "[github]\napi", "[outlook]\ntenant"):
        assert fault(tmp_path, f"{parameter} = {value}\n")[0] == 2


@pytest.mark.parametrize("hidden", HIDDEN)
def test_what_does_not_print_is_refused_in_texts_and_left_out_of_what_is_told(
    tmp_path: Path, hidden: str
) -> None:
    for line in (
        f'name = "a{hidden}b"',
        f'company = "a{hidden}b"',
        f'scopes = [{{ value = "a", words = "a{hidden}b" }}]',
        f'scopes = ["a{hidden}"]',
        f'label = ["a{hidden}"]',
        f'authorization_parameters = {{ a = "{hidden}" }}',
        f'authorization_parameters = {{ "a{hidden}" = "b" }}',
        f'issuer = "https://id.example/{hidden}"',
    ):
        text = line if line.startswith("issuer") else f'issuer = "https://id.example"\n{line}'
        assert fault(tmp_path, f"[wiki]\n{text}\n")[1] == f"wiki.{line.split(' ')[0]}", line
    assert fault(tmp_path, f'{ISSUER}"zz{hidden}" = 1\n')[1].startswith("wiki.zz")
    assert fault(tmp_path, f'"{hidden}x" = 1\n')[2] == "must be a table: [service]"


def test_the_name_of_a_file_is_shown_without_what_a_terminal_would_obey(tmp_path: Path) -> None:
    for name in ("a\x1b[31m.toml", "b\x1b]0;x\x07.toml"):
        (tmp_path / name).write_text(ISSUER)
    (problem,) = load_registry(tmp_path).problems
    assert (problem.file, problem.message) == ("b]0;x.toml", "is already in a[31m.toml")
    (tmp_path / os.fsdecode(b"c\xff.toml")).write_text("what")
    assert [p.file for p in load_registry(tmp_path).problems][1:] == ["c.toml"]


@pytest.mark.parametrize("key", [*ADDRESS_KEYS, *LINK_KEYS])
@pytest.mark.parametrize("template", ["{client_secret}", "{access_token}", "{", "x}"])
def test_no_address_of_a_file_is_filled_with_a_secret(
    tmp_path: Path, key: str, template: str
) -> None:
    for service in ("github", "wiki"):
        rest = '\nissuer = "https://id.example"' if service == "wiki" and key != "issuer" else ""
        text = f'[{service}]\n{key} = "https://x.example/?s={template}"{rest}\n'
        line, told, message = fault(tmp_path, text)
        assert (line, told) == (2, f"{service}.{key}")
        assert "brace" in message


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ('request = "eyJ"', "request"),
        ('request_uri = "https://evil.example"', "request_uri"),
        ('response_mode = "form_post"', "must be query"),
        ('response_mode = "fragment"', "must be query"),
        ('response_mode = "form_post.jwt"', "must be query"),
        ('response_mode = ""', ""),
        ('response_mode = "query"', ""),
        ('id_token_hint = "x"', ""),
    ],
)
def test_no_parameter_leads_the_answer_astray(tmp_path: Path, parameters: str, words: str) -> None:
    text = f"{ISSUER}authorization_parameters = {{ {parameters} }}\n"
    if words:
        assert words in fault(tmp_path, text)[2]
    else:
        assert load(tmp_path, text).problems == ()


@pytest.mark.parametrize("port", ["0", "00000", "65536", "99999", "123456", "x", ""])
def test_a_place_with_a_port_that_does_not_exist_is_refused(tmp_path: Path, port: str) -> None:
    line, key, message = fault(tmp_path, f'[github]\nhost = "git.example:{port}"\n')
    assert (line, key, message.split(",")[0]) == (2, "github.host", "must be a host name")


def test_a_place_with_a_port_is_taken(tmp_path: Path) -> None:
    spec = load(tmp_path, '[github]\nhost = "git.example:65535"\n').get("github")
    assert spec.endpoints.token_endpoint.startswith("https://git.example:65535/")


def test_an_issuer_whose_id_tokens_could_not_be_checked_is_told(tmp_path: Path) -> None:
    text = f"""{ISSUER}authorization_endpoint = "https://id.example/a"
token_endpoint = "https://id.example/t"
userinfo_endpoint = "https://id.example/u"
"""
    assert fault(tmp_path, text)[:2] == (1, "wiki.jwks_uri")
    for more in ('jwks_uri = "https://id.example/k"', 'scopes = ["read"]'):
        assert load(tmp_path, f"{text}{more}\n").problems == ()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("x = " + "[" * 5000, 1),
        ("\n[x]\nname = " + "1" * 5000, 3),
        ("a" + ".a" * 100_000 + " = 1", 1),
        (ISSUER + 'name = """\n[' + " " * 200_000 + '"""\n', 3),
    ],
    ids=range(4),
)
def test_a_file_that_would_stop_the_program_is_told_with_its_line(
    tmp_path: Path, text: str, line: int
) -> None:
    assert fault(tmp_path, text)[0] == line


def test_what_is_no_file_is_told_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.toml")
    (tmp_path / "b.toml").symlink_to("/dev/zero")
    (tmp_path / "c.toml").symlink_to("nowhere")
    _, problems = read_provider_files(tmp_path, BUILT_IN)
    assert [(p.file, p.line, p.message.partition(":")[0]) for p in problems] == [
        (name, 1, "cannot be read") for name in ("a.toml", "b.toml", "c.toml")
    ]
