"""English crediting phrases."""

from __future__ import annotations

from pipelines.text.phrases.english_words import (
    APPEARED,
    ARTICLES,
    ASIDE,
    CITED,
    DAY,
    DOCUMENT,
    FIRST_DO,
    FIRST_DONE,
    FIRST_SHOWN,
    FIRST_TO,
    FOUND_OUT,
    HELD,
    ITS_OWN,
    LABOUR,
    MEDIA,
    NAME,
    NO_JOB,
    NO_PEOPLE,
    NO_PRIZE,
    NO_SOURCE,
    NOT_AFTER,
    OBJECT,
    OF_ITSELF,
    ON_DUTY,
    REPORT,
    SAY,
    SAY_OF,
    SAYS_WHAT,
    SENTENCE,
    SHOWN,
    SPOKE,
    STORY,
    SUBJECT,
    TIME,
    WHEN,
    WITNESSED,
)
from pipelines.text.phrases.form import Phrases

ENGLISH = Phrases(
    told=(
        r"(?:told|tells|telling) {X}(?! (?:not )?to (?!\w+day)\w)" + NO_PEOPLE,
        r"(?:told|tells|telling) (?:(?:[\w’'-]{1,20},? ){0,3}?(?:"
        + ON_DUTY
        + r"|programme|program|show|podcast) (?:[\w’'-]{1,20} ){0,3}?(?:from|for|with|of|on|at)"
        r"|(?-i:[A-Z])[\w.’'-]{1,20} (?-i:[A-Z])[\w.’'-]{1,20} (?:of|on|from)) {X}",
        r"(?:requests?|calls?) for (?:comment|an interview|a response|reaction) (?:[\w’'-]{1,20} ){0,2}?"
        r"(?:from|by) {X}",
        r"(?:repl(?:y|ied)|respon(?:d|se|ded)|answer(?:ed)?|returned?|declined) (?:to )?(?:[\w’'-]{1,20} ){0,3}?"
        r"(?:calls?|inquir(?:y|ies)|enquir(?:y|ies)|questions|e-?mails?|messages?) (?:from|(?:sent|put) by) {X}",
        r"{X}['’]?s? (?:\w+ ){0,2}?(?:requests?|enquir\w+|inquir\w+) for (?:comment|an? interview|a response)",
        r"{X} (?:has |had |also |later )?(?:asked|contacted|approached|reached out to|wrote to|emailed)"
        r" (?!(?:viewers|readers|listeners|users|its|staff)\b)"
        r"(?:[\w’'-]{1,20} ){1,6}?(?:for (?:an? )?(?:comment|response|reaction)"
        r"|whether|why"
        r"|how|what)\b",
        r"{X} (?:was|were|has been|had been|is) told (?!off\b|(?:by (?:[\w’'-]{1,20} ){1,4})?to\b)",
        r"(?:went|goes|going) on {X} (?=to\b|and\b|last\b|on\b|\w{3,6}day\b)",
        r"made (?:the|his|her|their|those|these|similar) (?:\w+ )?(?:remarks?|comments?|claims?|admission"
        r"|announcement|accusations?|allegations?|disclosure) (?:[\w’'-]{1,20} ){0,5}?(?:on|to|for|with|in) {X}"
        r"(?=[,.;”\"]| (?:on|last|this|in|that|and|during|earlier|when|after|while|\w{3,6}day)\b)",
        SPOKE + r" (?:\w+ ){0,3}?(?:to|with|on) {X}" + NO_PEOPLE + NO_JOB,
        r"(?<!job )(?:interviews?|conversation|q&a|phone call|call|sit-down|appearance|exchange|podcast"
        r"|chat|discussion)"
        r" (?:[\w’'-]{1,20} ){0,4}?(?:with|to|on|for|by|in|aired on) {X}(?! (?:rights|deal)\b)"
        + NO_JOB,
        r"{X} (?:\w+ )?interview(?! (?:room|panel|process)\b)",
        r"(?:sat|sits|sitting|sit) down with {X}",
        r"opened up to {X}",
        r"interview[^.!?\n\ue000-\ue005]{0,60}? (?:aired|airing|broadcast|published|shown|released)"
        r" (?:\w+ ){0,3}?(?:on|in|by) {X}",
        r"(?:gave|gives|given|giving|granted|granting) {X} (?:an?|his|her|their|its|the"
        r"|only) (?:[\w-]{1,20} ){0,3}?"
        r"(?:interview|statement|account|quote)",
        r"(?:interviewed|questioned|quizzed|pressed|asked|contacted|approached|reached|cornered|grilled)"
        r" (?:\w+ ){0,3}?(?:by|on) {X}(?! to\b)" + NO_JOB,
        r"(?:statement|e-?mails?|message|letter|remarks|comments?|response|reply|note|voicemail|answers)"
        r" (?:\w+ ){0,4}?(?:to|for|with) {X}",
        r"(?:wrote|writes|writing|said|says|argued|argues) in (?:an?|his|her|the|their) (?:\w+ ){0,2}?"
        r"(?:op-ed|column|opinion piece|essay|commentary|guest \w+) (?:\w+ ){0,3}?(?:in|for|to|on) {X}",
        SAY + r" (?:\w+ly |again |first |only )?(?:(?:on )?\w{3,6}day )?to {X}"
        r"(?! (?:\w+ )?(?:reports?|story|article|investigation|claims?|allegations?)\b)",
        SAY_OF + " " + OBJECT + r"to {X}",
        r"(?:said|says|insisted|insists|suggested|argued|claimed|appearing|appeared|warned|declared"
        r"|announced|stated|saying)"
        r" (?:" + TIME + r" ){0,5}?(?:on|live on) {X}",
        r"{X} (?:has |had |have |also |later |first )?(?:spoke|spoken|talked|sat down"
        r"|caught up) (?:\w+ )?(?:to|with)\b",
        r"{X} (?:has |had |have |also |later )?(?:interviewed|tracked down)\b(?! (?:candidates"
        r"|applicants|her for|him for))",
        r"(?:accounts?|versions?|testimony|ones?|statements?|remarks|interviews?) (?:\w+ ){0,3}?"
        r"(?:given|provided|made|offered|supplied|sent|released) (?:\w+ ){0,2}?to {X}",
        r"confid(?:ed|es|ing) in {X}",
        r"shar(?:ed|es|ing) (?:[\w’'-]{1,20} ){0,2}?(?:story|account|experiences?|ordeal|memories|details|thoughts"
        r"|concerns|views|side) (?:[\w’'-]{1,20} ){0,3}?with {X}",
        r"(?:as|was|been|is) an? (?:\w+ )?(?:guest|panell?ist) on {X}",
        r"(?:phoned|called|dialled|rang) in(?:to| to) {X}(?= to (?:say|tell|explain|complain|deny|announce))",
        r"(?:admitted|admits|confirmed|confirms|denied|denies|revealed|reveals|conceded|complained"
        r"|hit back|lashed out|weighed in|doubled down|apologi[sz]ed) (?:live )?on {X}",
        r"(?:defended|defends|promoted|touted|criticised|criticized|attacked|blasted) (?:[\w’'-]{1,20} ){1,5}?"
        r"on {X}(?<=\ue002)(?=[.,;]| (?:on|in|last|this|and|that|after|before|during)\b)",
        r"{X} (?:has |had |also )?(?:reached out to|contacted|approached) [^.!?\n\ue000-\ue005]{3,60}"
        r"(?:, (?:which|who)|,? but \w+) (?:\w+ )?(?:did|has|have|had|declined|could|refused)\b",
        r"(?:penned|wrote|published|authored|in) an? (?:[\w’'-]{1,20} ){0,2}?(?:op-ed"
        r"|opinion (?:piece|column|article)|essay|guest \w+) (?:\w+ ){0,2}?(?:in|for) {X}(?! prize)",
        r"assur(?:ed|es|ing) {X} that",
    ),
    first_reported=(
        r"(?:first|initially|originally) "
        + FIRST_DONE
        + r",? (?:[\w’'-]{1,20} ){0,4}?(?:by|in|on) {X}",
        FIRST_DONE + r" first (?:by|in|on) {X}",
        r"{X},? (?:which |that |who )?(?:was|were|is|had been|became) (?:the "
        r"|among the )?first (?:\w+ ){0,2}?to " + FIRST_TO + r"\b",
        r"{X}['’]s? " + NAME + r" (?:was (?:the )?first to |(?:had )?first )\w",
        r"{X} "
        + REPORT
        + r" (?:[\w’'-]{1,20} ){0,3}?(?:first (?:brought|exposed|revealed|raised|uncovered)"
        r"|brought (?:[\w’'-]{1,20} ){1,5}?to light)\b",
        r"(?:revelations?|disclosures) (?:[\w’'-]{1,20} ){0,3}?(?:by|in|from|on) {X}"
        r"(?=[.,;:]| (?:that|about|on|of|last|this|in|and|which)\b)",
        r"{X},? (?:which |that |who )?(?:had |has |have )?(?:first|initially|originally) (?:"
        + FIRST_DO
        + "|"
        + FIRST_SHOWN
        + r" (?:[\w’'-]{1,20} ){0,4}?"
        + DOCUMENT
        + ")",
        r"{X},? (?:which |that |who )?(?:had |has |have )?"
        + FIRST_DO
        + r" (?:[\w’'-]{1,20} ){0,4}?first\b(?! (?:quarter|half|season|time|lady|round|minister|half"
        r"|day|week|month|year))",
        r"{X},? (?:which |that |who )?(?:had |has |have )?(?:broke|broken|breaks) (?:(?:the"
        r"|this) (?:\w+ )?(?:story|news|scandal|affair)|(?:the )?news (?:of|that)|it first)",
        r"{X},? (?:which |that )?(?:had|got|has|have) (?:the|this) (?:\w+ )?(?:story|news|scoop) first",
        r"which (?:was |were |had |were )?(?:first|originally) (?:published|appeared|aired) (?:by|on|in) {X}",
        NO_SOURCE + r"{X} (?:has |have |had |also |exclusively )?"
        r"(?:revealed|reveals|uncovered|exposed|unearthed|unmasked)(?! (?:its|plans|a new (?:app|logo"
        r"|look|design)))",
        r"(?:revealed|uncovered|exposed|unearthed|unmasked) (?:\w+ ){0,3}?by {X}",
        r"(?:story|stories|news|scandal|affair|it) (?:[\w’'-]{1,20} ){0,5}?(?:was |were |been "
        r"|first )?broken (?:\w+ ){0,2}?by {X}",
        r"first (?:\w+ )?to " + FIRST_TO + r" (?:[\w’'-]{1,20} ){0,6}?(?:was|were) {X}",
        r"(?:first|initially|originally) (?:surfaced|emerged|came (?:to light|out)|came|became (?:known"
        r"|public)|appeared|ran) "
        r"(?:\w+ ){0,4}?(?:by|in|on|from|through|via) {X}",
        r"(?:appeared|surfaced|emerged|aired|ran|came to light|came) first (?:in|on|from) {X}",
        r"(?:came to light|came out|emerged|surfaced|became public|made public"
        r"|brought to light) (?:\w+ ){0,4}?"
        r"(?:by|in|after|through|via|thanks to) (?:(?:an?|the) (?:\w+ ){0,2}?"
        + STORY
        + r" (?:by|in|from|on) )?{X}",
        r"(?:confirm\w*|echo\w*|match\w*|corroborat\w*|following|after) (?:an? |the )?(?:earlier"
        r"|initial|original|previous|first)"
        r" (?:\w+ )?(?:reports?|story|reporting) (?:\w+ ){0,2}?(?:by|in|from|on) {X}",
        r"scoop (?:by|in|from|for) {X}",
        r"{X} (?:has |had )?scooped\b",
        r"(?:credit|kudos|hat tip|props) to {X} for (?:breaking|the (?:story|scoop|news)|first)",
        r"broke (?:first |\w+day )?in {X}",
        r"brought to (?:public|wider|national) (?:attention|notice) by {X}",
        r"(?:hat tip|credit for the (?:story|scoop)) (?:\w+ )?to {X}",
    ),
    according_to=(
        r"(?:according to|per|citing|quoting) (?:\w+ ){0,3}?{X}",
        r"reports?,? (?:including|among them|notably) (?:\w+ )?(?:by|from|in|on) {X}",
        r"according to (?:[\w’'-]{1,20} ){1,5}?(?:by|in|from|on|of|to|with) {X}",
        # What stands before "reported" is looked at last: it is rarer than any of these.
        r"reported(?:(?<=\bas reported)|(?<=was reported)|(?<=were reported)|(?<=been reported)"
        r"|(?<=had reported)|(?<=, reported)|(?<=also reported)|(?<=er reported)|(?<=ly reported))"
        r" (?:[\w’'-]{1,20} ){0,3}?(?:by|in|on) {X}",
        r"(?:quoted|cited|carried|relayed|reported|published|picked up) (?:\w+ ){0,2}?by {X}",
        r"(?:it (?:is|was|has been|had been) (?:claimed|alleged|suggested|speculated)|dubbed|nicknamed)"
        r" (?:[\w’'\"“”‘-]{1,20} ){0,5}?by {X}",
        r"described by {X} as\b",
        r"(?:identified|named) (?:\w+ ){0,2}?(?:by|in) {X} as (?-i:[A-Z])",
        r"{X} (?:has |had |have |also |later )?(?:identified|named) (?:him|her|them|one of them"
        r"|the (?:man|woman|suspect|victims?|gunman|driver|attacker)) as (?!its\b)",
        r"in the words of {X}",
        r"(?:tweeted|reported|reports|wrote|writes|posted) " + NAME + r" (?:of|from) {X}",
        r"with {X} (?:reporting|suggesting|saying|adding|stating|alleging|claiming (?:that|he|she|they|talks))\b",
        r"if {X} (?:is|are) to be believed",
        r"(?:claims?|allegations?|suggestions?|rumours?|rumors?|speculation) (?:\w+ )?(?:in|from) {X}"
        r"(?=[.,;]| (?:that|about|of|on|last)\b)",
        r"(?:denied|denies|dismissed|dismisses|rejected|rejects|disputed|confirmed|refuted|contradicted|slammed"
        r"|(?:responded|reacted|responding|reacting) to) (?:\w+ ){0,3}?{X} (?:\w+ )?(?:reports?|story"
        r"|article|claims?|allegations?|reporting|account|investigation)\b",
        r"(?:after|following|over|since|despite|amid) (?:an?|the|this|last \w+) (?:\w+ )?{X} (?:\w+ )?(?:report"
        r"|story|exposé|investigation|exclusive)\b",
        r"{X} (?:has |had |have )?(?:analy[sz]ed|examined|compared|mapped|tallied|counted) (?:the |about "
        r"|more than |nearly |over |almost )?(?:\d|hundreds|dozens|thousands|scores)(?! (?:\w+ ){0,3}?its\b)",
        r"(?:quoted|cited) (?:\w+ ){0,3}?(?:in|on) {X}",
        r"(?:quoted|cited) (?:\w+ ){0,3}?as (?:saying|telling) (?:[\w’'-]{1,20} ){0,4}?(?:by|in|on) {X}",
        r"(?:seen|obtained|reviewed|verified|viewed|examined|heard|analysed|analyzed|compiled"
        r"|calculated|tallied|counted)"
        r" (?:\w+ly )?by {X}(?! (?:lawyers|attorneys))",
        r"(?:shared with|leaked to|provided to|handed to|passed to|shown to|released to|supplied to"
        r"|sent to|given to) {X}",
        DOCUMENT
        + r",? (?:[\w’'-]{1,20} ){0,3}?(?:"
        + SHOWN
        + r"|appeared|appears)"
        + r" (?:[\w’'-]{1,20} ){0,3}?(?:by|in|on|for) {X}",
        r"{X} (?:[\w-]{1,20} )?"
        + REPORT
        + r"(?= (?:said|says|saying|found|finds|that|which|published|show\w*|reveal\w*|suggest\w*"
        r"|alleg\w+|aired|detail\w+|cit\w+|quot\w+"
        r"|claim\w*|into|on|of|out|last|this|from|earlier|in|about|by|has|had|was|is|put|puts"
        r"|estimat\w+)\b|[,.;:])" + NO_PRIZE,
        REPORT
        + r" (?:[\w’'-]{1,20} ){0,4}?(?:by|in|from|(?:aired|broadcast|shown|carried) on) {X}"
        + NO_PRIZE,
        r"(?:analys[ie]s|polls?|surveys?|estimates?) (?:\w+ ){0,3}?for {X}",
        r"in (?:an?|the|its|another|one) (?:\w+ ){0,3}?"
        + STORY
        + r" (?:\w+ ){0,4}?(?:by|in|from|on|for) {X}",
        STORY
        + r" (?:[\w’'-]{1,20} ){0,3}?(?:by|in|from|on) {X}(?= (?:\w+ ){0,2}?(?:said|says|describe[ds]?"
        r"|quot(?:ed|es)|found|showed"
        r"|shows|put|adds|added|alleg\w+|claim\w*|suggest\w*|cit\w+|reveal\w*|detail\w*|report\w*)\b)",
        r"[,”\"’'] (?:reports|reported|writes|wrote|noted|notes|claims|claimed|said|says|adds|added"
        r"|according to) {X}",
        r"as {X} "
        + WHEN
        + r"(?:reported|reports|put it|puts it|wrote|writes|noted|notes|revealed|first|described|said"
        r"|pointed out|observed)",
        r"(?:what|which|whom|who|where|when|how) {X} "
        + WHEN
        + r"(?:reported|reports|described|describes|called|calls|said|says|identified|wrote)\b",
        r"{X}"
        + ASIDE
        + r" "
        + WHEN
        + r"(?:reported|reports|is reporting|are reporting|was reporting|were reporting)"
        + ITS_OWN,
        r"{X},? (?:said|says|wrote|writes|adds|added|reporting"
        r"|reported)[^.\ue000-\ue005]{0,60}?[, ](?:citing|quoting)\b",
        r"{X},? " + WHEN + CITED,
        r"{X} (?:said|says|wrote|writes|claims?|claimed|revealed|found|alleged) in (?:an?|its) (?:\w+ ){0,3}?"
        + STORY,
        r"{X} (?:\w+ )?(?:has |had |have )?(?:learn(?:ed|t)|understands|can reveal|can disclose)\b",
        r"{X} (?:\w+ )?(?:said|says|reported|claims) (?:that )?it (?:has |had )?(?:"
        + FOUND_OUT
        + r")\b",
        r"(?:that|which) {X} " + HELD,
        r"{X} (?:has|have|had) (?:also )?(?:seen|obtained|reviewed|viewed|examined|verified)"
        r"(?! (?:\w+ ){0,4}?(?:licen[cs]es?|rise|fall|drop|loss(?:es)?|growth|audience|ratings|its"
        r"|injunction|rights|permission|increase|decline)\b)",
        r"{X},? (?:which|that|who) (?:has |have |had )?(?:seen|obtained|reviewed|viewed|examined"
        r"|verified)\b",
        r"{X} (?:\w+day )?(?:has |had |have |also |later )?(?:got hold of|obtained|reviewed|published"
        r"|carried|aired|posted|released|printed"
        r"|ran|showed|broadcast|viewed|analy[sz]ed|examined|saw|seen) (?:[\w’'-]{1,20} ){0,4}?"
        + DOCUMENT
        + r"\b",
        SUBJECT
        + r"{X}"
        + ASIDE
        + r" (?:\w+ly |also |later |earlier )?(?:said|says|wrote|writes|claims|claimed|alleges"
        r"|alleged|added|adds|noted|notes|suggested|suggests"
        r"|described|describes|estimates|estimated|named|identified|identifies|puts|put|counted|found"
        r"|calculated|speculated"
        r"|believes|asserts|asserted|maintains|projected|projects|forecasts?|detailed|details|outlined"
        r"|predicts|predicted|recounted|reckons|reckoned)" + DAY + SAYS_WHAT + OF_ITSELF,
        r"{X} (?:writes|wrote) (?:in|on|of|about|that)(?= (?:its|a|an|the|\w+day)\b)",
        r"in {X}['’]?s? (?:account|report|telling|version|story|words)\b",
        r"by {X}['’]?s? (?:account|count|tally|reckoning|estimate|calculations?)\b",
        r"{X}['’]s? (?:(?:[a-z-]{1,15} ){0,2}?"
        + ON_DUTY
        + r" )?(?:"
        + NAME
        + r"|(?:[\w-]{1,20} ){0,2}(?:bureau|desk|service|newsroom)) (?:reported|reports|wrote|writes|notes|noted"
        r"|tweeted|posted|reporting)\b",
        r"(?<=, ){X} (?:[\w-]{1,20} )?(?:reporter|correspondent|journalist) "
        + NAME
        + r" (?:said|says)\b",
        r"{X} (?:[\w-]{1,20} ){0,2}?(?:reporter|correspondent|journalist|columnist|editor) "
        + NAME
        + r" (?:reported|reports|wrote|writes|notes|noted|tweeted|posted|reporting)\b",
        r"{X} (?:[\w-]{1,20} )?(?:reporter|correspondent|journalist|photographer|witness|crew|team|reporters"
        r"|journalists|photographers|correspondents|witnesses|staff)"
        r" (?:[\w’'-]{1,20} ){0,6}?" + WITNESSED,
        ON_DUTY + r" (?:for|from|of|with) {X}(?= (?:[\w’'-]{1,20} ){0,6}?" + WITNESSED + ")",
        r"(?:reporting(?<=[,–—)] reporting)|writing(?<=[,–—)] writing)) (?:from [\w ]{2,30} )?for {X}",
        r"(?:reported|reports) (?:from (?:[\w’'-]{1,20} ){1,3})?for {X}(?=[,.;]| (?:from|that|on|in)\b)"
        + LABOUR,
        r"(?:wrote|writes|writing) (?:on )?(?:\w{3,6}day )?in {X}(?=,| that\b)",
        r"(?:independently )?(?:verified|confirmed|corroborated) (?:independently )?by {X}",
        r"{X} (?:footage|video|images|photographs|photos|pictures|drone footage)"
        r" (?:[\w’'-]{1,20} ){0,5}?(?:show|captur|depict|reveal|seem|appear)\w*",
        r"(?:images?|footage|video|videos|pictures?|photos?|photographs?|broadcasts?)"
        r" (?:[\w’'-]{1,20} ){0,2}?(?:from|by|on|in) {X} (?:\w+ )?(?:show|captur|depict|reveal|seem|appear)\w*",
        r"{X} (?:leads?|splash(?:es)?|leading) (?:with|on (?:the|an?))\b",
        r"(?:headlines?|front pages?|splash|leader|editorials?|cartoon|column) (?:[\w’'-]{1,20} ){0,2}?"
        r"(?:in|of|on) {X}(?=[,:]| (?:read|reads|said|says|ran|was|calls?|called|asks|asked|declare\w)\b)",
        r"{X}['’]?s? (?:editorials?|leader|front page|headline|splash)"
        r" (?:\w+ ){0,2}?(?:said|says|read|reads|called|calls|asks|asked|argued|argues|declare\w)\b",
        r"{X} (?:called|calls|branded|described|hailed|warned|argued|said|asked) [^.!?\n\ue000-\ue005]{1,70} in"
        r" (?:an?|its) (?:editorial|leader|headline|commentary)\b",
        r"in (?:an?|its) (?:editorial|leader|commentary|headline|front-page \w+), {X}",
        r", {X}(?: "
        + HELD
        + r"|(?: (?:reported|reports|wrote|writes|notes|noted|adds|added)|(?<=[\ue000y]) (?:said|says))"
        + DAY
        + r"(?=[.,;:”\"]|$))",
        SENTENCE + r", {X} (?:said|says|projected|projects|estimated)(?=[.,;])",
    ),
    agency=(
        r"(?:with|includes?|including|contains?|using|incorporates?) (?:\w+ ){0,2}?(?:files?|materials?"
        r"|reporting|reports|information"
        r"|inputs?|contributions?|content|copy|text|assistance|additional) (?:\w+ ){0,2}?(?:from|by|of) {X}",
        r"(?:files|inputs?) from {X}",
        r"(?:information|material|reporting|content|details|quotes|text)"
        r" (?:[\w’'-]{1,20} ){0,3}?(?:in|for) this (?:report|story|article|piece) (?:came|comes|is|was|were|are)"
        r" (?:\w+ ){0,2}?(?:from|by) {X}",
        r"this (?:report|story|article|dispatch) (?:is |was )?(?:by|from) {X}",
        r"this (?:is|was) an? {X} (?:report|story|article|dispatch)\b",
        r"(?:co-?published|co-?produced|co-?reported|(?:produced|published|reported) (?:\w+ )?(?:together"
        r"|jointly)) with {X}",
        r"(?:this \w+ (?:is|was) (?:\w+ )?(?:part|(?:the|a) result|produced as part) of|brought to you by"
        r"|(?:published|produced|reported|appears?) (?:here )?(?:through|under|as part of|thanks to))"
        r" (?:an?|the|our) (?:[\w-]{1,20} ){0,3}?(?:partnership|collaboration|arrangement|agreement"
        r"|cooperation|project) (?:with|between) {X}",
        r"(?:information|material|reporting|content|copy|reports|details) (?:provided "
        r"|supplied )?(?:from|by) {X}"
        r" (?:was|were|has been|is|are) (?:also )?(?:used|included|incorporated)",
        r"(?:(?:additional|further|extra|more|with|local) reporting|(?-i:Reporting)) (?:from|by|for) {X}",
        r"(?:reporting|editing|writing|compiled|written|produced"
        r"|edited) by [^\n\ue000-\ue005]{0,160}?(?:,|for|of|at) {X}",
        # Not by {X}: "Springfield Gazette staff writer Jane Roe contributed".
        r"(?=[\ue000-\ue003])[^.\n]{1,160}?contributed"
        r" (?:to (?:this|the) \w+ (?:from|for|by) {X}|to\b|from\b|reporting|additional)",
        r"{X}(?:['’]s?)?,? [^.\n]{0,60}?(?:also )?contributed\.",
        r"contributed to (?:this|the) (?:report|story|article) (?:from|for) {X}",
        r"(?:sources?|credit(?<!photo credit)(?<!image credit)(?<!picture credit)|via|text|copy"
        r"|agenc(?:y|ies)): {X}",
        r"(?:story|article|report|text|content|item|piece|dispatch) (?:[\w’'-]{1,20} ){0,3}?(?:provided"
        r"|supplied|distributed"
        r"|produced|syndicated|compiled|written|reported|adapted|reprinted|republished|reproduced|taken"
        r"|sourced|licensed|created|shared)"
        r" (?:[\w’'-]{1,20} ){0,5}?(?:by|from|of|with|for) {X}",
        r"(?:compiled|adapted|assembled|drawn|based) (?:from|on) (?:[\w’'-]{1,20} ){0,5}?(?:by|from|of"
        r"|in) {X}",
        # "This story, which first ran in X", "an edited version of a piece that first appeared in X"
        r"(?:this|above|version of (?:an?|the)|extract (?:of|from) (?:an?|the)|the post)"
        r" (?:[\w’'-]{1,20},? ){0,8}?" + APPEARED,
        r"(?:article|story|piece|report|column|essay|version|interview|text) (?:is |was |were |had |has |been )?"
        + APPEARED,
        r"(?<![^.(\n] )(?:it )?(?:is |was )?" + APPEARED,
        r"{X},? where (?:a |the )?(?:version of )?(?:this|the) \w+ (?:was |has |had |is )?"
        r"(?:also )?(?:originally |first )?(?:been )?(?:published|appeared|appears|ran)\b",
        r"(?:comes?|came) to (?:us|you) (?:from|via|courtesy of|by way of) {X}",
        r"(?:draws?|drew|relies|builds|built|drawing) on (?:\w+ ){0,3}?(?:reporting|reports|material|work"
        r"|information) (?:by|from|of|in) {X}",
        r"from an? (?:\w+ ){0,3}?{X} (?:news )?feed",
        r"(?:republished|reprinted|reproduced|syndicated|used|published) (?:here )?(?:with|by"
        r"|under) (?:\w+ ){0,3}?"
        r"(?:permission|agreement|licen[cs]e|arrangement|consent) (?:\w+ )?(?:of|from|with|by) {X}",
        r"(?:republished|reprinted|reproduced|syndicated) (?:\w+ ){0,3}?(?:from|of|by) {X}",
        r"courtesy(?<!photo courtesy)(?<!photos courtesy)(?<!image courtesy)(?<!images courtesy)"
        r"(?<!video courtesy)(?<!picture courtesy) (?:of )?{X}",
        r"(?:published|produced|reported|written|article|story|report|series|piece|podcast) (?:\w+ ){0,3}?(?:in"
        r" (?:partnership|collaboration|cooperation|association)|together|jointly) with {X}",
        r"(?<![^\n(.] )(?<![\w,])in (?:partnership|collaboration|cooperation|association) with {X}(?=[.)]|$)",
        r"from our (?:\w+ )?partners?,?(?: at)? {X}",
    ),
    hyperlink=(
        r"(?:(?:continue|keep) reading|read (?:more|on|it|the (?:full |whole |original |rest of the )?"
        r"(?:story|article|report|post))|(?:full|original) (?:story|article|report)) ?"
        r"(?:here |now )?(?:at|on|in|from|:) {X}",
        r"(?:story|article|report|text|version|interview) (?:is|appears|is available|can be (?:found|read))"
        r"(?: here| online)? (?:at|on|in) {X}",
        r"links?: {X}",
    ),
    media=MEDIA,
    articles=ARTICLES,
    joints=r"and|&|or|as well as|along with|in (?:partnership|collaboration) with|together with|with|for|of",
    not_after=NOT_AFTER,
    weak_after=r"investigation|interview|story|report|article|analysis|exclusive|that|magazine|newspaper|news|in|on|he|she|they|it|his|her|the",
)
