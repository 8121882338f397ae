"""Links of README and documentation lead somewhere, and every page is reached."""

from __future__ import annotations

import pytest

from scripts.lint import links


@pytest.fixture
def site(tmp_path):
    """A README, one page with two headings, one picture; `write(**changed)` returns what is found."""
    (tmp_path / "docs").mkdir()

    def found(readme: str = "[page](docs/page.md) ![picture](docs/picture.png)", page: str = "# A page\n\n## What is `kept`\n") -> list[str]:
        (tmp_path / "README.md").write_text(readme, encoding="utf-8")
        (tmp_path / "docs" / "page.md").write_text(page, encoding="utf-8")
        (tmp_path / "docs" / "picture.png").write_bytes(b"\x89PNG")
        return [str(finding) for finding in links.check(tmp_path)]

    return found


def test_the_documentation_has_no_broken_link():
    assert [str(finding) for finding in links.check()] == []


def test_sound_links(site):
    assert site() == []
    assert site("[page](docs/page.md#what-is-kept) ![picture](docs/picture.png) [web](https://example.org/x)") == []


@pytest.mark.parametrize(
    ("readme", "words"),
    [
        ("[page](docs/page.md) ![p](docs/picture.png) [gone](docs/gone.md)", "docs/gone.md leads nowhere"),
        ("[page](docs/page.md) ![p](docs/picture.png) ![gone](docs/gone.png)", "docs/gone.png leads nowhere"),
        ("[page](docs/page.md#what-is-lost) ![p](docs/picture.png)", "no heading for #what-is-lost"),
        ("[page](docs/page.md) ![p](docs/picture.png) [above](#nowhere)", "no heading for #nowhere"),
        ("[page](docs/page.md) ![p](docs/picture.png) [out](../elsewhere.md)", "out of the working copy"),
        ("![p](docs/picture.png)", "docs/page.md:1: link: no page leads to it"),
        ("[page](docs/page.md)", "docs/picture.png:1: link: no page leads to it"),
    ],
)
def test_broken_links_are_found(site, readme, words):
    found = site(readme)
    assert len(found) == 1
    assert words in found[0]


def test_a_link_in_a_page_counts_from_its_folder_and_names_its_line(site):
    assert site(page="# A page\n\nSee [readme](../README.md) and\n[gone](gone.md).\n") == ["docs/page.md:4: link: gone.md leads nowhere"]


def test_what_is_shown_as_code_is_no_link(site):
    assert site(page="# A page\n\n`[a](b.md)`\n\n```text\n[a](b.md)\n```\n") == []


def test_anchors_as_the_forges_make_them():
    text = "# Two times\n## What is `kept`, and why?\n## Two times\n```text\n# no heading\n```\n### Où ça ?\n"
    assert links.anchors(text) == {"two-times", "what-is-kept-and-why", "two-times-1", "où-ça-"}
