"""Looks for links that lead nowhere, in the project's pages or a built book.

    links.py FOLDER     checks each HTML page of a built book

Links to other hosts are not followed.
"""

import html.parser
import pathlib
import re
import sys
import urllib.parse

FENCE = re.compile(r"^ {0,3}(```|~~~).*?^ {0,3}\1[^\n]*$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"(?<!\\)\[(?:[^\[\]]|\[[^\]]*\])*\]\(\s*<?([^)\s>]+)>?[^)]*\)")
HEADING = re.compile(r"^#{1,6}\s+(.*?)\s*#*$", re.MULTILINE)


def prose(page: pathlib.Path) -> str:
    """The page without its code, in which brackets mean something else."""
    text = FENCE.sub("", page.read_text("utf-8"))
    return re.sub(r"`[^`\n]*`", lambda code: code[0].replace("](", "] ("), text)


def anchor(heading: str) -> str:
    """The id that mdBook and GitHub give a heading."""
    kept = re.sub(r"[^\w\- ]", "", heading.replace("`", "").lower())
    return kept.strip().replace(" ", "-")


def anchors(page: pathlib.Path) -> set[str]:
    return {anchor(heading) for heading in HEADING.findall(prose(page))}


def dead_links(page: pathlib.Path) -> list[str]:
    """Links of a Markdown page to files or headings that aren't there."""
    dead = []
    for link in LINK.findall(prose(page)):
        parts = urllib.parse.urlsplit(link)
        if parts.scheme:
            continue
        path = urllib.parse.unquote(parts.path)
        target = (page.parent / path).resolve() if path else page
        if not target.exists():
            dead.append(link)
        elif parts.fragment and target.suffix == ".md":
            if parts.fragment not in anchors(target):
                dead.append(link)
    return dead


class Page(html.parser.HTMLParser):
    """A built page's links and ids."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        named = dict(attrs)
        if named.get("id"):
            self.ids.add(named["id"])
        link = named.get("href" if tag in ("a", "link") else "src")
        if link:
            self.links.append(link)


def dead_in_book(book: pathlib.Path) -> list[str]:
    # 404.html is served from anywhere, and so gives its links from the site's root.
    files = [f for f in book.rglob("*.html") if f.name != "404.html"]
    pages = {f.resolve(): Page(f.read_text("utf-8")) for f in files}
    dead = []
    for file, page in pages.items():
        for link in page.links:
            parts = urllib.parse.urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            path = urllib.parse.unquote(parts.path)
            target = (file.parent / path).resolve() if path else file
            fragment = urllib.parse.unquote(parts.fragment)
            there = target.exists()
            if there and fragment and target in pages:
                there = fragment in pages[target].ids
            if not there:
                dead.append(f"{file.relative_to(book.resolve())}: {link}")
    return dead


if __name__ == "__main__":
    found = dead_in_book(pathlib.Path(sys.argv[1]))
    print("\n".join(found) or "no dead link")
    sys.exit(1 if found else 0)
