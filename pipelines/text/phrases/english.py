"""English crediting phrases."""

from __future__ import annotations

from pipelines.text.phrases.form import Phrases

_REPORT = (
    r"(?:reports?|articles?|stor(?:y|ies)|interview|investigations?|analys[ei]s|tally|count|scoop"
    r"|exclusive|documentary|editorial|calculations?|data|broadcast|dispatch(?:es)?)"
)
_WHEN = (
    r"(?:(?:has|have|had|also|later|earlier|recently|previously|exclusively|on|in|this"
    r"|last|late|early"
    r"|first|separately|the|\w{3,6}day|morning|evening|night|week|month|year) ){0,4}"
)
# What an outlet reports when it is the company whose news it is.
_ITS_OWN = (
    r"(?! (?:[\w.%,$£€-]{1,20} ){0,6}?(?:loss(?:es)?|profits?|revenues?|earnings|income|sales"
    r"|dividend|subscribers|subscriptions?|layoffs|ratings|circulation|advertising|results)\b)"
    r"(?! to (?:the |its )?(?:police|authorities|court))(?! for (?:work|duty))"
)
# "Told CNN viewers", "told BBC staff": somebody else is told.
_NO_PEOPLE = (
    r"(?! (?:crew|staff|team|people|men|women)\b)"
    r"(?! (?!news|sports|business|politics|was|his|has|this|is|as|its"
    r"|perhaps|always|yes|hours|days|weeks|months|years"
    r"|minutes|times|reporters|journalists|correspondents|producers)(?-i:[a-z]{3,20}s)\b)"
)
_FIRST = r"(?:reported|revealed|disclosed|published|broke|uncovered|detailed|wrote|obtained)"

ENGLISH = Phrases(
    told=(
        r"(?:told|tells|telling) {X}(?! to (?!\w+day)\w)" + _NO_PEOPLE,
        r"(?:speaking|spoke|talking|talked) (?:\w+ ){0,2}?(?:to|with|on) {X}",
        r"(?:interviews?|conversation) (?:\w+ ){0,3}?(?:with|to|on|for|by|in) {X}",
        r"(?:an?|the|his|her|their) {X} interview",
        r"interviewed (?:\w+ ){0,2}?(?:by|on) {X}",
        r"(?:statement|e-?mail|message|remarks|comments?|response) (?:\w+ ){0,3}?(?:to"
        r"|for|with) {X}",
        r"(?:confirmed|said|admitted|explained|disclosed|acknowledged) (?:\w+ )?to {X}",
        r"(?:said|says|appearing|appeared) (?:\w+day )?(?:morning |evening |night )?on {X}",
        r"(?:asked|contacted|approached|reached) (?:\w+ ){0,2}?by {X}",
    ),
    first_reported=(
        r"(?:first|initially|originally) (?:reported|revealed|disclosed|broken|uncovered|detailed)"
        r"(?: \w+day)?,? (?:\w+ ){0,2}?(?:by|in|on) {X}",
        r"{X},? (?:which |that )?(?:was|were|is|had been) (?:the "
        r"|among the )?first (?:\w+ ){0,2}?to"
        r" (?:report|reveal|disclose|publish|break|tell|obtain)",
        r"{X},? (?:which |that )?(?:had |has |have )?(?:first|initially|originally) " + _FIRST,
        r"{X},? (?:which |that |who )?(?:had |has )?(?:broke|broken) (?:the|this) (?:story|news)",
        r"which (?:was |were |had |were )?(?:first|originally) (?:published|appeared"
        r"|aired) (?:by|on|in) {X}",
        r"{X} (?:has |have |had )?(?:revealed|uncovered|exposed)(?! (?:its|plans"
        r"|a new (?:app|logo)))",
        r"(?:revealed|uncovered|exposed) (?:\w+ )?by {X}",
        r"(?:story|news) (?:was )?(?:first )?broken by {X}",
        r"first to (?:report|reveal|break) (?:\w+ ){0,4}?was {X}",
        r"(?:first|initially|originally) (?:carried|aired|surfaced|emerged|came to light|made public"
        r"|appeared) (?:by|in|on) {X}",
        r"(?:appeared|surfaced|emerged|aired|ran|came to light) first (?:in|on) {X}",
    ),
    according_to=(
        r"according to {X}",
        r"according to (?:an?|the|its|new|two|several) (?:\w+ ){0,3}?"
        + _REPORT
        + r" (?:\w+ ){0,3}?"
        r"(?:by|in|from|on|of) {X}",
        r"according to (?:an?|the|one|two|several) {X} (?:" + _REPORT + r"|journalists?"
        r"|correspondents?|reporters?|poll|survey)",
        r"according to reports? (?:\w+ ){0,2}?(?:by|in|from|on) {X}",
        r"(?:citing|quoting) (?:\w+ ){0,3}?{X}",
        r"(?:as |was |were |been |had |, |also |earlier "
        r"|later )(?:\w+ )?reported (?:\w+ ){0,2}?(?:by|in|on) {X}",
        r"(?:quoted|cited|carried|relayed) (?:\w+ ){0,2}?by {X}",
        r"(?:quoted|cited) (?:\w+ ){0,3}?as (?:saying|telling) (?:\w+ ){0,4}?by {X}",
        r"(?:seen|obtained|reviewed|verified) by {X}(?! (?:lawyers|attorneys))",
        r"(?:an?|the|recent|new|this) {X} (?:report|investigation|analysis|exclusive)"
        r"(?= (?:said|says|saying|found|that|which|published|showed|shows|revealed"
        r"|claim\w+|into|on)\b|[,.])",
        r"an? (?:\w+ ){0,2}?(?:report|investigation|article|story) (?:\w+ ){0,2}?(?:by"
        r"|in|from) {X}",
        r"reports? (?:by|from|in) {X}(?= (?:said|says|that|suggest\w*|claim\w*"
        r"|indicat\w+)\b|[,.;])",
        r"[,”\"’'] (?:reports|reported|writes|wrote) {X}",
        r"as {X} " + _WHEN + r"(?:reported|reports|put it|wrote|noted)",
        r"{X} " + _WHEN + r"(?:reported|reports|is reporting|are reporting)" + _ITS_OWN,
        r"{X},? (?:said|says|wrote|writes"
        r"|reported)[^.\ue000-\ue005]{0,60}?[, ](?:citing|quoting)\b",
        r"{X} " + _WHEN + r"(?:quoted|quotes|cited|cites)",
        r"{X} (?:said|says|wrote|writes) in (?:an?|its) (?:\w+ ){0,2}?" + _REPORT,
        r"{X} (?:has |had )?(?:learn(?:ed|t)|understands|can reveal)",
        r"(?:that|which) {X} (?:got hold of|(?:has |had )?(?:obtained|seen|reviewed)|saw)",
        r"{X} (?:writes|wrote) (?:in|on|of|about|that)(?= (?:its|a|an|the|\w+day)\b)",
        r"(?:report|account|story|piece|article|dispatch|investigation) (?:\w+ ){0,2}?(?:in|by|from) {X}"
        r"(?= (?:said|says|described?s?|quot(?:ed|es)|found|showed|shows|put|adds|added)\b)",
        r"in {X}['’]s? (?:account|report|telling|version|story)\b",
        r"{X}['’]s? (?:[A-Z]\w{1,20} ){1,3}(?:reported|reports)",
        r", {WIRE} (?:said|says)(?: on \w+day)?(?=[.,])",
    ),
    agency=(
        r"(?:with|includes?|including|contains?|using) (?:\w+ ){0,2}?(?:files?|materials?|reporting"
        r"|reports|information|inputs?|contributions?) (?:from|by) {X}",
        r"(?:files|inputs) from {X}",
        r"(?:additional )?reporting (?:from|by|for) {X}",
        r"(?:reporting|editing|writing|compiled) by [^\n\ue000-\ue005]{0,160}?(?:,|for|of|at) {X}",
        r"{X} (?:also )?contributed (?:to this|to the|to an|reporting|additional)",
        r"{X}['’]?s? [^.\n\ue000-\ue005]{0,120}?contributed (?:to this|reporting|additional)",
        r"contributed to (?:this|the) (?:report|story|article) from {X}",
        r"(?:sources?|credit|via|text): {X}",
        r"(?:story|article|report|text|content|item|piece) (?:\w+ ){0,3}?(?:provided"
        r"|supplied|distributed"
        r"|produced|syndicated) by {X}",
    ),
    copyright=(
        r"(?:(?:article|story|piece|report|column|essay|post|version|was|it|and"
        r"|interview) |(?:(?<=\.)|(?<=^)|(?<=\()) ?)"
        r"(?:originally|first) (?:published|appeared|posted|printed|aired|ran) (?:\w+ ){0,2}?"
        r"(?:by|on|in|at|with) {X}",
        r"(?:republished|reprinted|reproduced|syndicated) (?:\w+ ){0,3}?(?:from|of|by) {X}",
    ),
    hyperlink=(
        r"(?:continue reading|read (?:more|on|it|the (?:full |whole |original |rest of the )?"
        r"(?:story|article|report|post))|(?:full|original) (?:story|article|report)) ?"
        r"(?:here |now )?(?:at|on|in|from|:) {X}",
        r"(?:story|article|report|text|version|interview) (?:is|appears|is available|can be (?:found|read))"
        r"(?: here| online)? (?:at|on|in) {X}",
        r"\blinks?: {X}",
    ),
    media=(
        r"newspapers?|paper|dail(?:y|ies)|weekly|tabloid|broadsheet|magazine|agenc(?:y"
        r"|ies)|newswire"
        r"|wire service|broadcasters?|network|channel|television|TV|radio|station"
        r"|outlets?|website|site"
        r"|portal|publication|media|partner"
    ),
    articles=r"the|a|an|both|its|his|her|local|state|fellow|sister|rival|our",
    joints=r"and|&|or|as well as|along with|with|for|of",
    not_after=(
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
        r"|(?-i:(?<!\ue002) (?!Mon|Tues|Wed|Thurs|Fri|Sat|Sun|I\b|US\b|UK\b|Online"
        r"|Magazine|Newspaper"
        r"|News\b|Radio|TV\b|Australia)[A-Z])"
    ),
    weak_after=r"that|magazine|newspaper|news|in|on|he|she|they|it|his|her|the",
)
