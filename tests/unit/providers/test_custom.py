"""The user's own provider files: what they can do, and how a bad one is told."""

from pathlib import Path

import pytest

from atom_desktop.foundation.errors import UsageError
from atom_desktop.providers.custom import ProviderFileProblem
from atom_desktop.providers.registry import ProviderRegistry, load_registry, resolve
from atom_desktop.providers.spec import (
    IdentitySource,
    Pkce,
    SecretRule,
    TokenEndpointAuthMethod,
)


def load(folder: Path, **files: str) -> ProviderRegistry:
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text)
    return load_registry(folder)


ENDPOINTS = """\
[wiki]
authorization_endpoint = "https://wiki.example/authorize"
token_endpoint = "https://wiki.example/token"
userinfo_endpoint = "https://wiki.example/me"
"""


def test_a_missing_folder_is_no_problem(tmp_path: Path) -> None:
    registry = load_registry(tmp_path / "nowhere")
    assert len(registry.specs()) == 10
    assert registry.problems == ()


def test_a_tenant_changes_a_built_in_service(tmp_path: Path) -> None:
    registry = load(tmp_path, work='[outlook]\ntenant = "contoso.example"\n')
    spec = resolve(registry.get("outlook"))
    assert "/contoso.example/" in spec.endpoints.token_endpoint
    assert spec.built_in
    assert [s.id for s in registry.specs()][:2] == ["gmail", "outlook"]


def test_an_enterprise_server_is_a_host_and_an_interface(tmp_path: Path) -> None:
    text = '[github]\nhost = "git.example"\napi = "git.example/api/v3"\n'
    spec = resolve(load(tmp_path, git=text).get("github"))
    assert spec.health.url == "https://git.example/api/v3/user"


def test_scopes_of_a_built_in_service_become_its_default_choice(tmp_path: Path) -> None:
    text = '[slack]\nscopes = ["users:read", "stars:read"]\n'
    spec = load(tmp_path, chat=text).get("slack")
    assert spec.default_scopes == ("users:read", "stars:read")
    assert spec.scope_words("users:read") == "See who is in the workspace"
    assert len(spec.scopes) > 10


def test_a_redirect_can_be_spelled_otherwise(tmp_path: Path) -> None:
    text = '[asana.redirect]\nhost = "127.0.0.1"\npath = "/back"\n'
    spec = load(tmp_path, a=text).get("asana")
    assert spec.redirect.register == "http://127.0.0.1:{port}/back"
    assert not spec.redirect.any_port


def test_a_service_is_added_by_its_issuer_alone(tmp_path: Path) -> None:
    text = '[my-wiki]\nname = "Our wiki"\nissuer = "https://id.example"\n'
    registry = load(tmp_path, wiki=text)
    spec = registry.get("my-wiki")
    assert registry.problems == ()
    assert registry.specs()[-1] is spec
    assert (spec.needs_discovery, spec.built_in) == (True, False)
    assert spec.endpoints.issuer == "https://id.example"
    assert (spec.name, spec.letter) == ("Our wiki", "O")
    assert spec.identity.source is IdentitySource.ID_TOKEN
    assert "openid" in spec.default_scopes
    assert spec.requires_id_token
    assert (spec.redirect.host, spec.redirect.path) == ("127.0.0.1", "/callback/my-wiki")


def test_a_service_is_added_by_its_endpoints(tmp_path: Path) -> None:
    text = f"""{ENDPOINTS}
revocation_endpoint = "https://wiki.example/revoke"
secret = "required"
scopes = [{{ value = "read", words = "Read pages", care = "low" }}, "write"]
scope_separator = ","
subject = ["user.id"]
label = ["user.mail"]
authorization_parameters = {{ audience = "wiki" }}
"""
    spec = load(tmp_path, wiki=text).get("wiki")
    assert not spec.needs_discovery
    assert spec.identity.request.url == spec.health.url == "https://wiki.example/me"
    assert spec.identity.paths.subject == ("user.id",)
    assert spec.token_endpoint_auth_method is TokenEndpointAuthMethod.POST
    assert spec.secret is SecretRule.REQUIRED
    assert spec.pkce is Pkce.S256
    assert spec.default_scopes == ("read", "write")
    assert spec.scope_rules.separator == ","
    assert spec.authorization_parameters == {"audience": "wiki"}
    assert spec.revocation.requests[0].body["token"] == "{refresh_token}"


def test_plain_http_is_allowed_on_this_computer_when_asked_for(tmp_path: Path) -> None:
    text = """\
[local]
issuer = "http://127.0.0.1:9000"
allow_loopback_http = true
"""
    assert load(tmp_path, local=text).get("local").allow_loopback_http


BAD = [
    ("[wiki]\nissuer = \n", 2, "", "TOML"),
    ('[wiki]\nissuer = "https://a"\n[wiki]\n', 3, "", "TOML"),
    ("name = 1\n", 1, "name", "table"),
    ('[Wiki]\nissuer = "https://a.example"\n', 1, "Wiki", "small letters"),
    ('[wiki]\nissuer = "https://a.example"\n\nnmae = "W"\n', 4, "wiki.nmae", "known key"),
    ('[slack]\ntenant = "x"\n', 2, "slack.tenant", "known key"),
    ('[outlook]\ntenant = "a/../b c"\n', 2, "outlook.tenant", "host name"),
    ("[outlook]\ntenant = 3\n", 2, "outlook.tenant", "host name"),
    ('[wiki]\nissuer = "http://a.example"\n', 2, "wiki.issuer", "https://"),
    ('[wiki]\nissuer = "ftp://a.example"\n', 2, "wiki.issuer", "https://"),
    ('[wiki]\nissuer = "https://u:p@a.example"\n', 2, "wiki.issuer", "user name"),
    ('[wiki]\nissuer = "https://a.example/#x"\n', 2, "wiki.issuer", "fragment"),
    ('[wiki]\nissuer = "https://"\n', 2, "wiki.issuer", "not an address"),
    ('[wiki]\nissuer = "https://a.example:99999"\n', 2, "wiki.issuer", "not an address"),
    ('[wiki]\nissuer = "https://a .example"\n', 2, "wiki.issuer", "space"),
    ('[wiki]\nissuer = "http://localhost:1"\n', 2, "wiki.issuer", "allow_loopback_http"),
    (
        '[wiki]\nissuer = "http://a.example"\nallow_loopback_http = true\n',
        2,
        "wiki.issuer",
        "https://",
    ),
    (
        '[wiki]\nissuer = "http://127.evil.example"\nallow_loopback_http = true\n',
        2,
        "wiki.issuer",
        "https://",
    ),
    (
        '[wiki]\nissuer = "https://a.example"\nallow_loopback_http = true\n',
        3,
        "wiki.allow_loopback_http",
        "not needed",
    ),
    (
        '[gmail]\nconsole_url = "javascript:alert(1)"\n',
        2,
        "gmail.console_url",
        "not an address",
    ),
    ('[gmail]\nresponse_type = "token"\n', 2, "gmail.response_type", "code"),
    ('[gmail]\ngrant_type = "password"\n', 2, "gmail.grant_type", "authorization_code"),
    ('[gmail]\npkce = "plain"\n', 2, "gmail.pkce", "S256"),
    ('[gmail]\nscopes = "openid"\n', 2, "gmail.scopes", "list"),
    ('[gmail]\nscopes = ["two words"]\n', 2, "gmail.scopes", "list"),
    ('[gmail]\nscopes = [{ value = "a", colour = "b" }]\n', 2, "gmail.scopes", "list"),
    ('[gmail]\nallow_loopback_http = "yes"\n', 2, "gmail.allow_loopback_http", "true or false"),
    ('[gmail.redirect]\nhost = "evil.example"\n', 1, "gmail.redirect", "host must be"),
    ('[gmail.redirect]\npath = "x"\n', 1, "gmail.redirect", "begin with /"),
    ("[gmail.redirect]\nport = 1\n", 1, "gmail.redirect", "table with"),
    (
        '[gmail.authorization_parameters]\nresponse_type = "token"\n',
        1,
        "gmail.authorization_parameters",
        "response_type",
    ),
    (
        '[gmail]\nauthorization_parameters = { state = "x" }\n',
        2,
        "gmail.authorization_parameters",
        "state",
    ),
    ("[gmail.authorization_parameters]\na = 1\n", 1, "gmail.authorization_parameters", "texts"),
    ('[wiki]\nname = "W"\n', 1, "wiki.authorization_endpoint", "missing"),
    (
        '[wiki]\nname = "W"\ntoken_endpoint = "https://a.example"\n',
        1,
        "wiki.authorization_endpoint",
        "missing",
    ),
    ('[wiki]\nissuer = "https://a.example"\nsubject = []\n', 3, "wiki.subject", "list"),
    ('[wiki]\nissuer = "https://a.example"\nname = ""\n', 3, "wiki.name", "text"),
    ('[wiki]\nissuer = "https://a.example"\ncategory = "x"\n', 3, "wiki.category", "one of"),
]


@pytest.mark.parametrize(
    ("text", "line", "key", "words"), BAD, ids=[f"{n}-{case[2]}" for n, case in enumerate(BAD)]
)
def test_a_bad_file_is_told_by_line_and_key(
    tmp_path: Path, text: str, line: int, key: str, words: str
) -> None:
    registry = load(tmp_path, bad=text)
    (problem,) = registry.problems
    assert (problem.file, problem.line, problem.key) == ("bad.toml", line, key)
    assert words in problem.message
    assert registry.specs() == load_registry(None).specs()


def test_a_bad_file_is_left_out_whole_and_the_others_count(tmp_path: Path) -> None:
    registry = load(
        tmp_path,
        a=ENDPOINTS + '\n[slack]\ncolour = "red"\n',
        b='[good]\nissuer = "https://a.example"\n',
    )
    assert [problem.key for problem in registry.problems] == ["slack.colour"]
    assert registry.get("good").id == "good"
    with pytest.raises(UsageError):
        registry.get("wiki")


def test_a_service_in_two_files_is_a_problem_of_the_second(tmp_path: Path) -> None:
    registry = load(tmp_path, a=ENDPOINTS, b="# mine\n" + ENDPOINTS)
    assert registry.problems == (
        ProviderFileProblem(file="b.toml", line=2, key="wiki", message="is already in a.toml"),
    )
    assert registry.get("wiki").name == "Wiki"


def test_a_huge_file_is_refused(tmp_path: Path) -> None:
    registry = load(tmp_path, big="#" * (256 * 1024 + 1))
    assert [p.message for p in registry.problems] == ["is larger than 256 KiB"]


def test_a_file_of_just_the_allowed_size_is_read(tmp_path: Path) -> None:
    assert load(tmp_path, big="#" * (256 * 1024)).problems == ()


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_bytes(b"\xff\xfe")
    assert [p.message for p in load_registry(tmp_path).problems] == ["is not UTF-8 text"]


def test_a_folder_in_the_place_of_a_file_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "x.toml").mkdir()
    (problem,) = load_registry(tmp_path).problems
    assert problem.message == "cannot be read: Is a directory"


def test_files_of_other_kinds_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("[wiki")
    assert load_registry(tmp_path).problems == ()


def test_an_enterprise_host_takes_its_api_along_so_that_no_token_goes_elsewhere(
    tmp_path: Path,
) -> None:
    (tmp_path / "github.toml").write_text('[github]\nhost = "git.example.com"\n', encoding="utf-8")
    spec = load_registry(tmp_path).get("github")
    addresses = [
        spec.endpoints.token_endpoint,
        spec.identity.request.url,
        spec.health.url,
        *(request.url for request in spec.revocation.requests),
    ]
    assert spec.identity.request.url == "https://git.example.com/api/v3/user"
    assert all(address.startswith("https://git.example.com/") for address in addresses)


def test_an_api_of_its_own_wins_over_the_derived_one(tmp_path: Path) -> None:
    text = '[github]\nhost = "git.example.com"\napi = "api.example.com"\n'
    (tmp_path / "github.toml").write_text(text, encoding="utf-8")
    spec = load_registry(tmp_path).get("github")
    assert spec.identity.request.url == "https://api.example.com/user"
