"""Ways in which sites say in a page's head what its article is: each writes a `<head>`.

A writer takes the facts and returns the markup; what it cannot say, the page does not declare.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from html import escape

from benchmarks.extraction.articles import Text


@dataclass(frozen=True, slots=True)
class Site:
    """Who publishes the page."""

    name: str
    domain: str


Head = Callable[[Text, Site, str], str]
EAST = timezone(timedelta(hours=2))
WEST = timezone(timedelta(hours=-5))


def _ld(value: object, kind: str = "application/ld+json") -> str:
    text = json.dumps(value, ensure_ascii=False).replace("</", "<\\/")
    return f'<script type="{kind}">{text}</script>'


def _meta(**values: str) -> str:
    return "".join(
        f'<meta property="{key.replace("__", ":")}" content="{escape(value)}">'
        for key, value in values.items()
    )


def _named(values: dict[str, str]) -> str:
    return "".join(f'<meta name="{key}" content="{escape(v)}">' for key, v in values.items())


def _title(text: str) -> str:
    return f"<title>{escape(text)}</title>"


def _organisation(site: Site) -> dict[str, object]:
    logo = {"@type": "ImageObject", "url": f"https://{site.domain}/logo.png", "width": 600}
    return {"@type": "NewsMediaOrganization", "name": site.name, "logo": logo}


def _article(text: Text, site: Site, address: str, **more: object) -> dict[str, object]:
    authors = [{"@type": "Person", "name": name} for name in text.authors]
    return {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": text.title,
        "mainEntityOfPage": {"@type": "WebPage", "@id": address}, "author": authors,
        "datePublished": text.published.isoformat(),
        "dateModified": (text.published + timedelta(hours=5)).isoformat(),
        "publisher": _organisation(site), "articleSection": text.section,
        "image": [f"https://{site.domain}/i/1.jpg"],
    } | more  # fmt: skip


def _og(text: Text, site: Site, title: str | None = None) -> str:
    return _meta(
        og__type="article", og__site_name=site.name, og__title=title or text.title,
        og__description=text.paragraphs[0][:150], og__image=f"https://{site.domain}/i/1.jpg",
    )  # fmt: skip


def graph(text: Text, site: Site, url: str) -> str:
    """The SEO plug-in of blog software: a graph whose nodes refer to one another."""
    people = [
        {"@type": "Person", "@id": f"https://{site.domain}/#/schema/person/{n}", "name": name}
        for n, name in enumerate(text.authors)
    ]
    authors = [{"@id": person["@id"]} for person in people]
    nodes = [
        {
            "@type": "Article", "@id": f"{url}#article", "isPartOf": {"@id": url},
            "author": authors if len(authors) > 1 else authors[0], "headline": escape(text.title),
            "datePublished": text.published.isoformat(), "mainEntityOfPage": {"@id": url},
            "publisher": {"@id": f"https://{site.domain}/#organization"},
        },
        {
            "@type": "WebPage", "@id": url, "url": url, "name": f"{text.title} - {site.name}",
            "datePublished": text.published.isoformat(),
        },
        {"@type": "WebSite", "@id": f"https://{site.domain}/#website", "name": site.name},
        {"@type": "Organization", "@id": f"https://{site.domain}/#organization", "name": site.name},
        {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "name": "Home"}]},
        *people,
    ]  # fmt: skip
    return (
        _title(f"{text.title} - {site.name}")
        + _og(text, site, f"{text.title} - {site.name}")
        + _meta(article__published_time=text.published.isoformat())
        + _named({"twitter:label1": "Written by", "twitter:data1": text.authors[0]})
        + _ld({"@context": "https://schema.org", "@graph": nodes})
    )


def plain(text: Text, site: Site, url: str) -> str:
    """One NewsArticle with everything in it, OpenGraph beside it."""
    return _title(f"{text.title} | {site.name}") + _og(text, site) + _ld(_article(text, site, url))


def listed(text: Text, site: Site, url: str) -> str:
    """One list of objects; the section stands in the title before the site's name."""
    page = {"@context": "https://schema.org", "@type": "WebPage", "@id": url}
    profile = f"https://{site.domain}/profile/a"
    return (
        _title(f"{text.title} | {text.section} | {site.name}")
        + _og(text, site)
        + _meta(article__author=profile, article__published_time=_z(text.published))
        + _ld([_article(text, site, url, datePublished=_z(text.published)), page])
    )


def _z(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def related_first(text: Text, site: Site, url: str) -> str:
    """Objects of related articles stand before the page's own."""
    when = datetime(2025, 1, 5, tzinfo=timezone.utc).isoformat()
    others = [
        {
            "@context": "https://schema.org", "@type": "NewsArticle", "headline": title,
            "url": f"https://{site.domain}/other/{n}", "datePublished": when,
            "author": {"@type": "Person", "name": "Wanda Otherwise"},
        }
        for n, title in enumerate(text.others[:4])
    ]  # fmt: skip
    return (
        _title(f"{text.title} – {site.name}")
        + _og(text, site)
        + "".join(map(_ld, others))
        + _ld(_article(text, site, url, url=url))
    )


def related_without_addresses(text: Text, site: Site, url: str) -> str:
    """The same, and no object says which address it is of: the headline has to tell."""
    others = [
        {"@type": "NewsArticle", "headline": title, "datePublished": "2025-01-05"}
        for title in text.others[:3]
    ]
    own = _article(text, site, url)
    del own["mainEntityOfPage"]
    return _title(f"{text.title} · {site.name}") + _og(text, site) + _ld([*others, own])


def own_organisation(text: Text, site: Site, url: str) -> str:
    """The site names itself as the author; who wrote it stands in the byline only."""
    author = [{"@type": "Organization", "name": site.name, "url": f"https://{site.domain}"}]
    return _title(f"{text.title} - {site.name}") + _ld(_article(text, site, url, author=author))


def broken_json(text: Text, site: Site, url: str) -> str:
    """CDATA, a comment, a comma too many, line ends within strings."""
    body = json.dumps(_article(text, site, url), ensure_ascii=False, indent=1)
    body = body.replace(
        '"articleSection"', '"description": "Line one\nline two",\n"articleSection"'
    )
    body = body[:-1] + ",\n}"
    return (
        _title(f"{text.title} » {site.name}")
        + f'<script type="application/ld+json">\n//<![CDATA[\n{body}\n//]]>\n</script>'
    )


def escaped_twice(text: Text, site: Site, url: str) -> str:
    """Entities of entities, in JSON and in the attributes."""
    title = escape(escape(text.title).replace("'", "&#8217;"))
    article = _article(text, site, url, headline=escape(text.title.replace("-", "&#45;")))
    return (
        f"<title>{title}</title>"
        f'<meta property="og:title" content="{title}"><meta property="og:type" content="article">'
        + _ld(article)
    )


def one_string(text: Text, site: Site, url: str) -> str:
    """Authors in one string, as a byline has them."""
    names = text.authors
    joined = " and ".join(names) if len(names) < 3 else ", ".join(names)
    article = _article(text, site, url, author=f"By {joined}")
    return _title(f"{site.name}: {text.title}") + _og(text, site) + _ld(article)


def roles(text: Text, site: Site, url: str) -> str:
    """Authors behind Role objects; the date in the zone of the newsroom."""
    authors = [
        {"@type": "Role", "roleName": "reporter", "author": {"@type": "Person", "name": name}}
        for name in text.authors
    ]
    local = text.published.astimezone(EAST).isoformat()
    article = _article(text, site, url, author=authors, datePublished=local)
    return _title(f"{text.title} | {site.name}") + _og(text, site) + _ld(article)


def within_page(text: Text, site: Site, url: str) -> str:
    """A WebPage whose main entity is the article."""
    page = {"@type": "WebPage", "url": url, "mainEntity": _article(text, site, url)}
    return _title(f"{text.title} — {site.name}") + _ld(page)


def cut_headline(text: Text, site: Site, url: str) -> str:
    """JSON-LD cuts the headline, as its validators once asked for."""
    cut = text.title[:40].rstrip() + "…" if len(text.title) > 44 else text.title
    return (
        _title(f"{text.title} | {site.name}")
        + _og(text, site, f"{text.title} | {site.name}")
        + _ld(_article(text, site, url, headline=cut))
    )


def other_headline_in_json(text: Text, site: Site, url: str) -> str:
    """JSON-LD has the headline for search engines, OpenGraph the one that readers see."""
    made = f"{text.section} news today: {text.title.split(' ')[0]} and what it means"
    return _title(made) + _og(text, site) + _ld(_article(text, site, url, headline=made))


def other_headline_for_networks(text: Text, site: Site, url: str) -> str:
    """OpenGraph has a headline for social networks, JSON-LD the one that readers see."""
    made = f"You should know this about {text.title.split(' ')[0]}"
    return _title(f"{made} - {site.name}") + _og(text, site, made) + _ld(_article(text, site, url))


def parsely(text: Text, site: Site, url: str) -> str:
    """Tags of analytics services, no JSON-LD."""
    return (
        _title(f"{text.title} :: {site.name}")
        + _og(text, site, f"{text.title} :: {site.name}")
        + _named({"parsely-title": text.title, "parsely-pub-date": _z(text.published)})
        + "".join(_named({"parsely-author": name}) for name in text.authors)
    )


def sailthru(text: Text, site: Site, url: str) -> str:
    """Tags of a mailing service, with a date in words."""
    when = text.published.strftime("%a, %d %b %Y %H:%M:%S GMT")
    return _title(f"{text.title} - {site.name}") + _named({
        "sailthru.title": text.title, "sailthru.author": ", ".join(text.authors),
        "sailthru.date": when,
    })  # fmt: skip


def dublin_core(text: Text, site: Site, url: str) -> str:
    """Dublin Core, with a day only."""
    return (
        _title(f"{site.name} - {text.title}")
        + _named({"DC.title": text.title, "DC.date.issued": f"{text.published:%Y-%m-%d}"})
        + "".join(_named({"DC.creator": name}) for name in text.authors)
    )


def cxense(text: Text, site: Site, url: str) -> str:
    """Tags of a recommendation service, once an author."""
    return (
        _title(f"{text.title} | {site.name}")
        + "".join(_meta(cXenseParse__author=name) for name in text.authors)
        + _meta(cXenseParse__recs__publishtime=_z(text.published), og__title=text.title)
    )


def opengraph(text: Text, site: Site, url: str) -> str:
    """OpenGraph alone; the author is the address of a profile, and a `<meta name=author>`."""
    return (
        _title(f"{text.title} - {text.section} - {site.name}")
        + _og(text, site, f"{text.title} - {text.section} - {site.name}")
        + _meta(
            article__published_time=text.published.astimezone(WEST).isoformat(),
            article__author="https://www.facebook.com/someone",
        )
        + _named({"author": " and ".join(text.authors)})
    )


def without_zone(text: Text, site: Site, url: str) -> str:
    """JSON-LD has local time without a zone, a `<meta>` the same moment with one."""
    local = text.published.astimezone(EAST)
    article = _article(text, site, url, datePublished=local.strftime("%Y-%m-%d %H:%M:%S"))
    return (
        _title(f"{text.title} | {site.name}")
        + _meta(og__type="article", article__published_time=local.isoformat())
        + _ld(article)
    )


def live_blog(text: Text, site: Site, url: str) -> str:
    """A live blog with dated updates in it."""
    updates = [
        {"@type": "BlogPosting", "headline": title, "datePublished": "2026-05-05T10:00:00Z"}
        for title in text.others[:5]
    ]
    article = _article(text, site, url, liveBlogUpdate=updates)
    article["@type"] = "LiveBlogPosting"
    return _title(f"{text.title} | {site.name}") + _og(text, site) + _ld(article)


def video_beside(text: Text, site: Site, url: str) -> str:
    """The article has a video, whose own object stands first."""
    video = {
        "@context": "https://schema.org", "@type": "VideoObject", "name": text.others[0],
        "uploadDate": "2024-11-11T11:11:11Z", "description": text.teasers[0],
        "author": {"@type": "Person", "name": "Vera Clip"},
    }  # fmt: skip
    return (
        _title(f"{text.title} | {site.name}")
        + _og(text, site)
        + _ld(video)
        + _ld(_article(text, site, url, video=video))
    )


def page_node_only(text: Text, site: Site, url: str) -> str:
    """A graph without an article: the WebPage has the dates, the author is a `<meta>`."""
    nodes = [
        {"@type": "WebPage", "@id": url, "url": url, "datePublished": text.published.isoformat()},
        {"@type": "WebSite", "name": site.name, "url": f"https://{site.domain}/"},
    ]
    return (
        _title(f"{text.title} • {site.name}")
        + _ld({"@graph": nodes})
        + _named({"author": text.authors[0]} if len(text.authors) == 1 else {})
    )


def bare(text: Text, site: Site, url: str) -> str:
    """A title with the site's name, nothing else."""
    return _title(f"{text.title} - {site.name}")
