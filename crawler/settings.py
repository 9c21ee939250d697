"""Settings of the Scrapy project: a polite, honest crawler; each setting with its reason.

Any of them can be set for one crawl: `copydesk crawl -s NAME=VALUE`, `scrapy crawl … -s NAME=VALUE`.
"""

from __future__ import annotations

import logging
import os

BOT_NAME = "copydesk"
SPIDER_MODULES = ["crawler.spiders"]
NEWSPIDER_MODULE = "crawler.spiders"

# --- who asks ---------------------------------------------------------------------------------------

# An outlet must be able to tell who crawls it, and to reach a person.
COPYDESK_CONTACT = os.environ.get("COPYDESK_CONTACT", "set COPYDESK_CONTACT")
USER_AGENT = f"copydesk/0.1 (news provenance research; contact: {COPYDESK_CONTACT})"
# The name that robots.txt files are asked for.
ROBOTSTXT_USER_AGENT = "copydesk"
# Scrapy's default asks for English, which some outlets answer with a translation.
DEFAULT_REQUEST_HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Language": "*",
}

# --- where things are --------------------------------------------------------------------------------

# The archive, one SQLite file.
COPYDESK_DB = os.environ.get("COPYDESK_DB", "news.db")
# The registry of outlets; empty for outlets.toml beside the archive, or else the one that ships with Copydesk.
COPYDESK_REGISTRY = os.environ.get("COPYDESK_REGISTRY", "")
# The search sources of `copydesk story`; empty for those that ship with Copydesk.
COPYDESK_SEARCHES = os.environ.get("COPYDESK_SEARCHES", "")
# A proxy for every request, robots.txt included; the sample web is reached through one.
COPYDESK_PROXY = ""
# Ages, in seconds, at which a page is looked at again, each once: outlets correct silently, most within
# hours. Each look costs a conditional request. 0 alone: all pages and feeds are due at once.
COPYDESK_REVISIT = "3600,21600,86400,604800"
# Seconds between two polls of a feed; the time between adapts to how much is new (crawler/intervals.py).
COPYDESK_MIN_POLL = 300
COPYDESK_MAX_POLL = 21_600
# Private networks that may be asked all the same, such as 10.1.0.0/16; empty for none. Addresses that the
# registry or a person names are asked anyway; a name must not lead there, for its owner chooses where it leads.
COPYDESK_PRIVATE_NETWORKS = ""
# A folder for WARC files of all answers; empty for none.
COPYDESK_WARC = ""
# Bytes that must be free beside the archive; a crawl stops before it fills the disk.
COPYDESK_MIN_DISK = 200_000_000
# The Chromium for outlets with `render = true`; empty for Playwright's own, or else the system's.
COPYDESK_CHROMIUM = os.environ.get("COPYDESK_CHROMIUM", "")
# Chromium's own sandbox, which it cannot have as root, nor in many containers.
COPYDESK_CHROMIUM_SANDBOX = os.geteuid() != 0
# Pages rendered at once: each is a process with 100 MB and more.
COPYDESK_RENDER_PAGES = 4
# Worker processes for extraction; 0 for one a processor.
COPYDESK_WORKERS = 0
# A live line on standard error instead of log lines; `copydesk crawl` sets it on a terminal.
COPYDESK_PROGRESS = False

# --- politeness --------------------------------------------------------------------------------------

ROBOTSTXT_OBEY = True
# Seconds between requests to one host. One in a second is what a hurried reader asks for.
DOWNLOAD_DELAY = 1.0
# Slower where the host answers slowly. The floor is DOWNLOAD_DELAY.
AUTOTHROTTLE_ENABLED = True
AUTOTHROTTLE_START_DELAY = 1.0
AUTOTHROTTLE_MAX_DELAY = 60.0
AUTOTHROTTLE_TARGET_CONCURRENCY = 1.0
# Seconds for which a host that answers 429 or 503 may ask to be left alone (Retry-After) and is waited
# for; one that asks for more is asked nothing in the rest of the crawl.
COPYDESK_MAX_BACKOFF = 120.0
# Seconds up to which a robots.txt's Crawl-delay is kept; some ask for an hour, meaning "go away".
COPYDESK_MAX_CRAWL_DELAY = 60.0
# Many hosts at once, each of them gently: the delay between two requests is what a host feels.
CONCURRENT_REQUESTS = 64
CONCURRENT_REQUESTS_PER_DOMAIN = 2
# So that one outlet with many pages, or many hosts, doesn't fill all the places.
SCHEDULER_PRIORITY_QUEUE = "crawler.queues.FairQueue"
# Scrapy starts as many tasks for each answer: its 100 took a seventh of the time of a crawl, and a page
# brings one item.
CONCURRENT_ITEMS = 8

# --- limits against hostile and broken sites ---------------------------------------------------------

# Seconds for a whole answer; Scrapy's default of three minutes lets a few trickling hosts stop a crawl.
DOWNLOAD_TIMEOUT = 30
# Seconds for rendering a page, without the time that it waits for its host's delays. Then it is taken as it is.
COPYDESK_RENDER_TIMEOUT = 30
# Pages that one outlet's feeds may name in one crawl; the rest is for the next. The largest publish 1,000 a
# day, and calendars without end lead to new pages for ever.
COPYDESK_MAX_OUTLET_PAGES = 2_000
# Bytes, packed and unpacked; the largest article pages have 3 MB.
DOWNLOAD_MAXSIZE = 10_000_000
DOWNLOAD_WARNSIZE = 0
# An answer that was cut is no article.
DOWNLOAD_FAIL_ON_DATALOSS = True
# Who published what is worth nothing if anybody between can change it. Scrapy's default is False.
DOWNLOAD_VERIFY_CERTIFICATES = True
# Browsers give up at 20; honest sites need three: to https, to www, to the new address.
REDIRECT_MAX_TIMES = 5
# Pages that reload themselves every few minutes are no redirects, those that do it at once are.
METAREFRESH_MAXDELAY = 3
# Once: what fails twice is asked again by the next crawl. Not 429, which says not to ask now.
RETRY_TIMES = 1
RETRY_HTTP_CODES = [408, 500, 502, 503, 504, 522, 524]
# It is no error of the crawl: the page gets its fate.
RETRY_GIVE_UP_LOG_LEVEL = "DEBUG"
# Refuses names that lead into private networks, such as the metadata of clouds.
TWISTED_DNS_RESOLVER = "crawler.resolving.GuardedResolver"
# Names resolve often and hosts are few.
DNSCACHE_ENABLED = True
DNSCACHE_SIZE = 50_000
DNS_TIMEOUT = 20
# Names wait for each other without more threads: over a thousand outlets are looked up at the start.
REACTOR_THREADPOOL_MAXSIZE = 20
# Bytes of pages in memory between download and store.
SCRAPER_SLOT_MAX_ACTIVE_SIZE = 50_000_000
# Our own bound is in pipelines.urls.MAX_URL, and tells; Scrapy's drops without a trace.
URLLENGTH_LIMIT = 0

# --- off: what a news crawler does not need ----------------------------------------------------------

# No log-ins and no tracking: each request stands for itself.
COOKIES_ENABLED = False
# Outlets need not know which feed led here.
REFERRER_POLICY = "no-referrer"
# No address that a page gives may lead to a file of this machine, or to another protocol.
DOWNLOAD_HANDLERS = {
    "file": None,
    "data": None,
    "ftp": None,
    "s3": None,
    # Scrapy's own, with a bound for headers.
    "http": "crawler.downloading.BoundedHTTP",
    "https": "crawler.downloading.BoundedHTTP",
}
# Both execute Python that comes over a socket.
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False

# --- parts -------------------------------------------------------------------------------------------

# Every status reaches the spider, which gives each URL its fate; not by the request key
# handle_httpstatus_all, which would stop redirects as well.
HTTPERROR_ALLOW_ALL = True
DOWNLOADER_MIDDLEWARES = {
    "crawler.middlewares.scope.ScopeMiddleware": 90,
    # Ours knows Crawl-delay, Sitemap lines, and what an unreachable robots.txt means.
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
    "crawler.middlewares.robots.RobotsMiddleware": 100,
    "crawler.middlewares.reservations.ReservationsMiddleware": 110,
    "crawler.middlewares.rendering.RenderingMiddleware": 110,
    # Nearer to the network than the retries, which it makes wait.
    "crawler.middlewares.backoff.BackoffMiddleware": 560,
    "crawler.middlewares.proxy.ProxyMiddleware": 740,
    # Nearer to the network than the retries: a name that was refused is not tried again.
    "crawler.middlewares.resolving.ResolvingMiddleware": 745,
}
EXTENSIONS = {
    "crawler.extensions.progress.Progress": 500,
    "crawler.extensions.disk.DiskGuard": 400,
    "crawler.extensions.ending.Ending": 400,
    "crawler.extensions.warc.WarcArchive": 400,
    # Ours says it with fates.
    "scrapy.extensions.logstats.LogStats": None,
}
ITEM_PIPELINES = {
    "pipelines.item_pipelines.ExtractPipeline": 300,
    "pipelines.item_pipelines.StorePipeline": 500,
}

# --- logging -----------------------------------------------------------------------------------------

# Items at DEBUG would be whole articles; a crawl is told by its counts and its failures.
LOG_LEVEL = "INFO"
STATS_DUMP = False
# Their warnings are about single pages, which get their fates.
for _name in (
    "trafilatura",
    "htmldate",
    "pebble",
    "charset_normalizer",
    "tldextract",
    "filelock",
    "scrapy-playwright",
):
    logging.getLogger(_name).setLevel(logging.CRITICAL)
for _name in ("core.downloader.handlers.http11", "downloadermiddlewares.httpcompression"):
    logging.getLogger(f"scrapy.{_name}").setLevel(logging.ERROR)
