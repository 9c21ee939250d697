"""The words of which English crediting phrases are made."""

from __future__ import annotations

from pipelines.text.phrases.lexicon import any_of

# A person's verbs: those that go on with "to the Post" at once, and those that take an object first.
SAY = any_of(
    "said says saying admitted admits admitting confirmed confirms confirming denied denies denying"
    " explained explains disclosed discloses acknowledged acknowledges insisted insists conceded"
    " concedes confided confides stated states recalled recalls described"
    " describes lamented revealed reveals repeated maintained joked hinted suggested announced argued"
    " recounted replied responded claimed vowed warned commented"
)
SAY_OF = any_of(
    "confirmed confirms confirming denied denies explained explains disclosed discloses acknowledged"
    " acknowledges admitted admits confided described describes recounted recounts revealed reveals"
    " outlined detailed clarified defended dismissed related repeated addressed conceded"
)
# An object between such a verb and "to": no clause of its own, and nothing that goes to an outlet.
OBJECT = (
    r"(?:(?!(?:that|he|she|they|it|who|which|was|were|is|are|had|has|have|would|will|from|plans?|sales?"
    r"|selling|ties|links|going|moved?|moving|transfer|return|lawsuit|payments?|paid|sold|access"
    r"|according)\b)"
    r"[\w’'-]{1,20} ){1,6}?"
)
_UNSAID = ("refused to", "declined to", "unwilling to", "not", "never")
_SPEAKS = "speak speaks spoke spoken speaking talk talked talking chatted chatting"
# What was left unsaid is looked for last: it is rarer than the verb.
SPOKE = "|".join(
    verb + "".join(f"(?<!{unsaid} {verb})" for unsaid in _UNSAID) for verb in _SPEAKS.split()
)
SPOKE = f"(?:{SPOKE})"
TIME = any_of(
    "on in at this last late early late-night the a an morning afternoon evening night week month year"
    " live again today yesterday tonight later earlier during monday tuesday wednesday thursday friday"
    " saturday sunday"
)
WHEN = (
    r"(?:(?:has|have|had|also|later|earlier|recently|previously|exclusively|separately|first|since|both|all"
    r"|then|now|on|in|this|last|late|early|the|today|yesterday|\w{3,6}day|morning|afternoon|evening"
    r"|night|week|month|year) ){0,4}"
)

# What an outlet makes; the second sort is also what a reader reads, and counts where it says something.
REPORT = any_of(
    "report reports reporting investigation investigations analysis analyses exclusive probe tally count"
    " dispatch dispatches scoop exposé expose review survey poll calculations estimate estimates findings"
    " revelations inquiry profile documentary bulletin survey database tracker account data figures"
)
STORY = any_of(
    "report reports article articles story stories piece editorial column interview feature item segment"
    " account dispatch investigation documentary podcast broadcast broadcasts programme program"
)
DOCUMENT = any_of(
    "document documents e?mail e?mails e-mail e-mails letter letters memo memos figures data excerpt"
    " excerpts extract extracts message messages transcript transcripts recording recordings image images"
    " photo photos photograph photographs picture pictures video videos footage audio tape tapes clip clips"
    " list draft copy results poll survey logs files records leak leaks chats texts text messages remarks"
    " comments quotes quote report reports findings screenshots correspondence contract accounts papers details"
    " statement interview investigation analysis story stories claims allegations rumours"
)
SHOWN = any_of(
    "broadcast aired shown published posted carried released obtained shared shot recorded filmed printed"
    " reported quoted cited relayed run streamed leaked captured taken provided gathered compiled conducted"
    " commissioned seen reviewed verified collected analysed analyzed"
)

# An outlet's verbs.
CITED = any_of("quoted quotes quoting cited cites citing")
FOUND_OUT = any_of(
    "learned learnt obtained seen reviewed viewed verified established discovered found"
)
FIRST_DONE = any_of(
    "reported revealed disclosed broken uncovered detailed published obtained carried aired broadcast"
    " flagged noted spotted raised announced mentioned made_public brought_to_light highlighted covered"
    " described documented exposed identified surfaced posted told written_about picked_up"
)
FIRST_DO = any_of(
    "reported revealed disclosed published broke uncovered detailed wrote obtained exposed raised"
    " flagged identified named had_the told highlighted noted unearthed documented"
)
FIRST_SHOWN = any_of("carried aired posted ran printed showed broadcast")
FIRST_TO = any_of(
    "report reveal disclose publish break tell obtain uncover expose write carry identify name air raise"
    " announce spot flag document notice pick_up put say have detail cover describe bring get"
)
DAY = r"(?: (?:on )?\w{3,6}day)?"

# What an outlet reports when it is the company whose news it is.
ITS_OWN = (
    r"(?! (?:[\w.%,$£€-]{1,20} ){0,6}?(?:loss(?:es)?|profits?|revenues?|earnings|income|sales"
    r"|dividend|subscribers|subscriptions?|layoffs|ratings|circulation|advertising|results)\b)"
    r"(?! (?:\w+ ){0,5}?to (?:the |its )?(?:police|authorities|court|regulator))(?! for (?:work|duty))"
)
_OWN_AFFAIRS = (
    r"\b(?:its?|staff|reporters?|journalists?|correspondents?|newsroom|subscri\w+"
    r"|circulation|readers|viewers|listeners|website|app|print|advertis\w+|employees|jobs|job|layoffs?"
    r"|redundanc\w+|lawsuits?|sued|apolog\w+|corrections?|retract\w*|libel|regret\w*|owners?|publishers?"
    r"|(?:the|this) (?:paper|newspaper|company|broadcaster|network|station|agency|title|move|decision)"
    r"|coverage|programmes?|episodes?|rights|season|profits?|revenues?|paywall|cut|cuts|hire\w*|editions?"
    r"|stories|story|article|bureau|presenters?|anchors?|hosts?|editors?|in a statement)\b"
)
_AIRED = (
    r"\b(?:channels?|shows?|series|launch\w*|suspended|presented|step(?:ped)? down|match(?:es)?|live|drama"
    r"|broadcasts?|podcasts?|schedule)\b"
)
OF_ITSELF = rf"(?![^.!?\n]{{0,160}}?{_OWN_AFFAIRS})"
# From the start of a sentence on: news of others, told before its source is named.
SENTENCE = (
    r"(?:^|(?<=[.!?] )|(?<=[.!?][”\"] ))(?=[^.!?\n\ue000-\ue005]{12,150}, (?:the )?[\ue001\ue002])"
    + rf"(?![^.!?\n\ue000-\ue005]{{0,150}}?(?:{_OWN_AFFAIRS}|{_AIRED}))"
    + r"[^.!?\n\ue000-\ue005]{12,150}"
)
HELD = (
    r"(?:got hold of|(?:has |had |have )?(?:obtained|seen|reviewed|viewed|verified|examined)|saw)"
)
APPEARED = (
    r"(?:(?:originally|first|previously) (?:published|appeared|posted|printed|aired|ran|run|carried|issued"
    r"|released|broadcast)|(?:appeared|published|ran) first) (?:\w+ ){0,2}?(?:by|on|in|at|with) {X}"
    r"(?=[^.\n]{0,80}(?:[.)]|$))"
)
SAYS_WHAT = (
    r" (?:that )?(?:he|she|they|there|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands"
    r"|at least|more than|some|several|many|most|police|officials?|investigators?|prosecutors?|the|an?"
    r"|one|his|her|their|no|only|both|all|talks|(?-i:[A-Z])[\w’'-]{1,20}|\d[\d,.]*"
    r"|(?-i:[a-z]{3,15}s) (?:are|were|have|had|will|would|could|may|might|should))\b"
)
# "Told CNN viewers", "told BBC staff": somebody else is told.
NO_PEOPLE = (
    r"(?! (?:crew|staff|team|people|men|women|newsroom|management)\b)"
    r"(?! (?!news|sports|business|politics|was|his|has|this|is|as|its"
    r"|perhaps|always|yes|hours|days|weeks|months|years"
    r"|minutes|times|reporters|journalists|correspondents|producers)(?-i:[a-z]{3,20}s)\b)"
)
# "NBS, a local broadcaster, reported": what is said of an outlet between its name and its verb.
ASIDE = r"(?: in (?:the )?(?-i:[A-Z])\w{1,20}|(?:,| [–—-]| \() ?[^.,;:!?()\n\ue000-\ue005]{3,70}(?:,|[–—-]|\)))?"
NAME = r"(?-i:[A-Z])[\w.’'-]{1,20}(?: (?-i:[A-Z])[\w.’'-]{1,20}){0,2}"
ON_DUTY = (
    r"(?:reporters?|correspondents?|journalists?|photographers?|crews?|teams?|anchor|host|presenter"
    r"|moderator|interviewer)"
)
WITNESSED = (
    r"(?:saw|witnessed|heard|counted|watched|filmed|observed)\b"
    r"(?! (?:to (?:the )?police|her|his|their|that|evidence)\b)"
)
LABOUR = (
    r"(?! (?:in|from|between|since|until|for) (?:(?:about|over|almost|more than) )?(?:\d|two|three|four|five|six"
    r"|seven|eight|nine|ten|many|several|most|years|decades))"
)
NO_JOB = r"(?! (?:to (?:host|join|lead|become|write|buy|sell|work|present|leave|pay|apologi[sz]e)|about a job)\b)"
NO_PRIZE = r"(?! (?:\w+ ){0,4}?(?:wins?|won|awards?|prize|nominated|honou?red)\b)"

# Before a subject: "the lawyer for CNN said" is said by no outlet.
BEFORE_OTHERS = (
    "for",
    "of",
    "at",
    "from",
    "with",
    "against",
    "to",
    "by",
    "in",
    "on",
    "about",
    "and",
    "or",
)
SUBJECT = "".join(rf"(?<!\b{word} )(?<!\b{word} the )" for word in BEFORE_OTHERS)
NO_SOURCE = "".join(f"(?<!{word} )(?<!{word} the )" for word in ("by", "in", "from", "of"))

MEDIA = (
    r"newspapers?|paper|dail(?:y|ies)|weekly|tabloid|broadsheet|magazine|agenc(?:y"
    r"|ies)|newswire|wire"
    r"|wire service|broadcasters?|network|channel|television|TV|radio|station"
    r"|outlets?|website|site"
    r"|portal|publication|media|partners?|rivals?|colleagues at"
)
ARTICLES = (
    r"the|an?|both|its|his|her|local|state|fellow|sister|rival|our|(?:the )?(?:state|government"
    r"|family|privately|publicly)?"
    r"-?(?:run|owned|based|backed|controlled|official|national|regional|independent)"
)
NOT_AFTER = (
    r"(?:['’]s?)? (?:chief|chair\w*|executives?|employees?|spokes\w+|staff(?:ers)?|lawyers?"
    r"|attorneys?|owners?|parent|boss(?:es)?|presidents?|ceo|editors?-in-chief|shareholders?"
    r"|management|insiders?|headquarters|building|contract|anchor\b|audience"
    r"|subscribers?|viewers"
    r"|ratings|stock|website policy|owner|founder|exam|course|class|calculus|courses|style"
    r"|batter(?:y|ies)|journalists? (?:union|guild)|union|guild)\b"
    r"|[-/]\w"
    r"|(?-i:(?:['’]s)? (?:Institute|Foundation|Building|Trust|Cent(?:er|re)"
    r"|Studios?|Company|Group"
    r"|Corp|Corporation|Inc|Ltd|Holdings?|Media|Awards?|Prize|Fellow|Tower|Square"
    r"|Police|Station"
    r"|Theatre|Theater|Guild|Union|Arena|Exam|Calculus|CEO|President|Board"
    r"|Department|Bestsell)\b)"
    r"|(?-i: of [A-Z])"
    r"|(?-i:(?<![\ue002'’]) (?!Mon|Tues|Wed|Thurs|Fri|Sat|Sun|I\b|US\b|UK\b|Online"
    r"|Magazine|Newspaper"
    r"|News\b|Radio|TV\b|Australia)[A-Z])"
)
