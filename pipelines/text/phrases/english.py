"""English crediting phrases."""

from __future__ import annotations

from pipelines.text.phrases.form import Phrases
from pipelines.text.phrases.lexicon import any_of

# A person's verbs: those that go on with "to the Post" at once, and those that take an object first.
_SAY = any_of(
    "said says saying admitted admits admitting confirmed confirms confirming denied denies denying"
    " explained explains disclosed discloses acknowledged acknowledges insisted insists conceded"
    " concedes confided confides stated states recalled recalls described"
    " describes lamented revealed reveals repeated maintained joked hinted suggested announced argued"
    " recounted replied responded claimed vowed warned commented"
)
_SAY_OF = any_of(
    "confirmed confirms confirming denied denies explained explains disclosed discloses acknowledged"
    " acknowledges admitted admits confided described describes recounted recounts revealed reveals"
    " outlined detailed clarified defended dismissed related repeated addressed conceded"
)
# An object between such a verb and "to": no clause of its own, and nothing that goes to an outlet.
_OBJECT = (
    r"(?:(?!(?:that|he|she|they|it|who|which|was|were|is|are|had|has|have|would|will|from|plans?|sales?"
    r"|selling|ties|links|going|moved?|moving|transfer|return|lawsuit|payments?|paid|sold|access"
    r"|according)\b)"
    r"[\w’'-]{1,20} ){1,6}?"
)
_TIME = any_of(
    "on in at this last late early late-night the a an morning afternoon evening night week month year"
    " live again today yesterday tonight later earlier during monday tuesday wednesday thursday friday"
    " saturday sunday"
)
_WHEN = (
    r"(?:(?:has|have|had|also|later|earlier|recently|previously|exclusively|separately|first|since|both|all"
    r"|then|now|on|in|this|last|late|early|the|today|yesterday|\w{3,6}day|morning|afternoon|evening"
    r"|night|week|month|year) ){0,4}"
)
_W = r"(?:[\w’'-]{1,20} ){0,4}?"

# What an outlet makes; the second sort is also what a reader reads, and counts where it says something.
_REPORT = any_of(
    "report reports reporting investigation investigations analysis analyses exclusive probe tally count"
    " dispatch dispatches scoop exposé expose review survey poll calculations estimate estimates findings"
    " revelations inquiry profile documentary bulletin survey database tracker account data figures"
)
_STORY = any_of(
    "report reports article articles story stories piece editorial column interview feature item segment"
    " account dispatch investigation documentary podcast broadcast broadcasts programme program"
)
_DOCUMENT = any_of(
    "document documents e?mail e?mails e-mail e-mails letter letters memo memos figures data excerpt"
    " excerpts extract extracts message messages transcript transcripts recording recordings image images"
    " photo photos photograph photographs picture pictures video videos footage audio tape tapes clip clips"
    " list draft copy results poll survey logs files records leak leaks chats texts text messages remarks"
    " comments quotes quote report reports findings screenshots correspondence contract accounts papers details"
    " statement interview investigation analysis story stories claims allegations rumours"
)
_SHOWN = any_of(
    "broadcast aired shown published posted carried released obtained shared shot recorded filmed printed"
    " reported quoted cited relayed run streamed leaked captured taken provided gathered compiled conducted"
    " commissioned seen reviewed verified collected analysed analyzed"
)

# An outlet's verbs.
_REPORTED = any_of("reported reports reporting")
_CITED = any_of("quoted quotes quoting cited cites citing")
_FOUND_OUT = any_of(
    "learned learnt obtained seen reviewed viewed verified established discovered found"
)
_FIRST_DONE = any_of(
    "reported revealed disclosed broken uncovered detailed published obtained carried aired broadcast"
    " flagged noted spotted raised announced mentioned made_public brought_to_light highlighted covered"
    " described documented exposed identified surfaced posted told written_about picked_up"
)
_FIRST_DO = any_of(
    "reported revealed disclosed published broke uncovered detailed wrote obtained exposed raised"
    " flagged identified named had_the told highlighted noted unearthed documented"
)
_FIRST_SHOWN = any_of("carried aired posted ran printed showed broadcast")
_FIRST_TO = any_of(
    "report reveal disclose publish break tell obtain uncover expose write carry identify name air raise"
    " announce spot flag document notice pick_up put say have detail cover describe bring get"
)
_DAY = r"(?: (?:on )?\w{3,6}day)?"

# What an outlet reports when it is the company whose news it is.
_ITS_OWN = (
    r"(?! (?:[\w.%,$£€-]{1,20} ){0,6}?(?:loss(?:es)?|profits?|revenues?|earnings|income|sales"
    r"|dividend|subscribers|subscriptions?|layoffs|ratings|circulation|advertising|results)\b)"
    r"(?! (?:\w+ ){0,5}?to (?:the |its )?(?:police|authorities|court|regulator))(?! for (?:work|duty))"
)
_OF_ITSELF = (
    r"(?![^.!?\n]{0,160}?\b(?:its?|staff|reporters?|journalists?|correspondents?|newsroom|subscri\w+"
    r"|circulation|readers|viewers|listeners|website|app|print|advertis\w+|employees|jobs|job|layoffs?"
    r"|redundanc\w+|lawsuits?|sued|apolog\w+|corrections?|retract\w*|libel|regret\w*|owners?|publishers?"
    r"|(?:the|this) (?:paper|newspaper|company|broadcaster|network|station|agency|title|move|decision)"
    r"|coverage|programmes?|episodes?|rights|season|profits?|revenues?|paywall|cut|cuts|hire\w*|editions?"
    r"|stories|story|article|bureau|presenters?|anchors?|hosts?|editors?|in a statement)\b)"
)
_SAYS_WHAT = (
    r" (?:that )?(?:he|she|they|there|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands"
    r"|at least|more than|some|several|many|most|police|officials?|investigators?|prosecutors?|the|an?"
    r"|one|his|her|their|no|only|both|all|talks|(?-i:[A-Z])[\w’'-]{1,20}|\d[\d,.]*)\b"
)
# "Told CNN viewers", "told BBC staff": somebody else is told.
_NO_PEOPLE = (
    r"(?! (?:crew|staff|team|people|men|women|newsroom|management)\b)"
    r"(?! (?!news|sports|business|politics|was|his|has|this|is|as|its"
    r"|perhaps|always|yes|hours|days|weeks|months|years"
    r"|minutes|times|reporters|journalists|correspondents|producers)(?-i:[a-z]{3,20}s)\b)"
)
_NO_JOB = r"(?! (?:to (?:host|join|lead|become|write|buy|sell|work|present|leave|pay|apologi[sz]e)|about a job)\b)"
_NO_PRIZE = r"(?! (?:\w+ ){0,4}?(?:wins?|won|awards?|prize|nominated|honou?red)\b)"

# Before a subject: "the lawyer for CNN said" is said by no outlet.
_BEFORE_OTHERS = (
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
_SUBJECT = "".join(rf"(?<!\b{word} )(?<!\b{word} the )" for word in _BEFORE_OTHERS)
_NO_SOURCE = "".join(f"(?<!{word} )(?<!{word} the )" for word in ("by", "in", "from", "of"))

ENGLISH = Phrases(
    told=(
        r"(?:told|tells|telling) {X}(?! (?:not )?to (?!\w+day)\w)" + _NO_PEOPLE,
        r"(?<!refused to )(?<!declined to )(?<!not )(?<!never )(?<!unwilling to )"
        r"(?:speak|speaks|spoke|spoken|speaking|talk|talked|talking|chatted|chatting)"
        r" (?:\w+ ){0,3}?(?:to|with|on) {X}" + _NO_PEOPLE + _NO_JOB,
        r"(?<!job )(?:interviews?|conversation|q&a|phone call|call|sit-down|appearance|exchange|podcast)"
        r" (?:[\w’'-]{1,20} ){0,4}?(?:with|to|on|for|by|in|aired on) {X}(?! (?:rights|deal)\b)"
        + _NO_JOB,
        r"{X} (?:\w+ )?interview(?! (?:room|panel|process)\b)",
        r"(?:sat|sits|sitting|sit) down with {X}",
        r"opened up to {X}",
        r"interview[^.!?\n\ue000-\ue005]{0,60}? (?:aired|airing|broadcast|published|shown|released)"
        r" (?:\w+ ){0,3}?(?:on|in|by) {X}",
        r"(?:gave|gives|given|giving|granted|granting) {X} (?:an?|his|her|their|its|the"
        r"|only) (?:[\w-]{1,20} ){0,3}?"
        r"(?:interview|statement|account|quote)",
        r"(?:interviewed|questioned|quizzed|pressed|asked|contacted|approached|reached|cornered|grilled)"
        r" (?:\w+ ){0,3}?(?:by|on) {X}(?! to\b)" + _NO_JOB,
        r"(?:statement|e-?mails?|message|letter|remarks|comments?|response|reply|note|voicemail|answers)"
        r" (?:\w+ ){0,4}?(?:to|for|with) {X}",
        r"(?:wrote|writes|writing|said|says|argued|argues) in (?:an?|his|her|the|their) (?:\w+ ){0,2}?"
        r"(?:op-ed|column|opinion piece|essay|commentary|guest \w+) (?:\w+ ){0,3}?(?:in|for|to|on) {X}",
        _SAY + r" (?:\w+ly |again |first |only )?(?:(?:on )?\w{3,6}day )?to {X}",
        _SAY_OF + " " + _OBJECT + r"to {X}",
        r"(?:said|says|insisted|insists|suggested|argued|claimed|appearing|appeared|warned|declared"
        r"|announced|stated|saying)"
        r" (?:" + _TIME + r" ){0,5}?(?:on|live on) {X}",
        r"{X} (?:has |had |have |also |later |first )?(?:spoke|spoken|talked|sat down"
        r"|caught up) (?:\w+ )?(?:to|with)\b",
        r"{X} (?:has |had |have |also |later )?(?:interviewed|tracked down)\b(?! (?:candidates"
        r"|applicants|her for|him for))",
        r"(?:accounts?|versions?|testimony|ones?|statements?|remarks|interviews?) (?:\w+ ){0,3}?"
        r"(?:given|provided|made|offered|supplied|sent|released) (?:\w+ ){0,2}?to {X}",
        r"confid(?:ed|es|ing) in {X}",
        r"assur(?:ed|es|ing) {X} that",
    ),
    first_reported=(
        r"(?:first|initially|originally) "
        + _FIRST_DONE
        + r",? (?:[\w’'-]{1,20} ){0,4}?(?:by|in|on) {X}",
        _FIRST_DONE + r" first (?:by|in|on) {X}",
        r"{X},? (?:which |that |who )?(?:was|were|is|had been|became) (?:the "
        r"|among the )?first (?:\w+ ){0,2}?to " + _FIRST_TO + r"\b",
        r"{X},? (?:which |that |who )?(?:had |has |have )?(?:first|initially|originally) (?:"
        + _FIRST_DO
        + "|"
        + _FIRST_SHOWN
        + r" (?:[\w’'-]{1,20} ){0,4}?"
        + _DOCUMENT
        + ")",
        r"{X},? (?:which |that |who )?(?:had |has |have )?"
        + _FIRST_DO
        + r" (?:[\w’'-]{1,20} ){0,4}?first\b(?! (?:quarter|half|season|time|lady|round|minister|half"
        r"|day|week|month|year))",
        r"{X},? (?:which |that |who )?(?:had |has |have )?(?:broke|broken|breaks) (?:(?:the"
        r"|this) (?:\w+ )?(?:story|news|scandal|affair)|(?:the )?news (?:of|that)|it first)",
        r"{X},? (?:which |that )?(?:had|got|has|have) (?:the|this) (?:\w+ )?(?:story|news|scoop) first",
        r"which (?:was |were |had |were )?(?:first|originally) (?:published|appeared|aired) (?:by|on|in) {X}",
        _NO_SOURCE + r"{X} (?:has |have |had |also )?"
        r"(?:revealed|reveals|uncovered|exposed|unearthed|unmasked)(?! (?:its|plans|a new (?:app|logo"
        r"|look|design)))",
        r"(?:revealed|uncovered|exposed|unearthed|unmasked) (?:\w+ ){0,3}?by {X}",
        r"(?:story|stories|news|scandal|affair|it) (?:[\w’'-]{1,20} ){0,5}?(?:was |were |been "
        r"|first )?broken (?:\w+ ){0,2}?by {X}",
        r"first (?:\w+ )?to " + _FIRST_TO + r" (?:[\w’'-]{1,20} ){0,6}?(?:was|were) {X}",
        r"(?:first|initially|originally) (?:surfaced|emerged|came (?:to light|out)|came|became (?:known"
        r"|public)|appeared|ran) "
        r"(?:\w+ ){0,4}?(?:by|in|on|from|through|via) {X}",
        r"(?:appeared|surfaced|emerged|aired|ran|came to light|came) first (?:in|on|from) {X}",
        r"(?:came to light|came out|emerged|surfaced|became public|made public"
        r"|brought to light) (?:\w+ ){0,4}?"
        r"(?:by|in|after|through|via|thanks to) (?:(?:an?|the) (?:\w+ ){0,2}?"
        + _STORY
        + r" (?:by|in|from|on) )?{X}",
        r"(?:confirm\w*|echo\w*|match\w*|corroborat\w*|following|after) (?:an? |the )?(?:earlier"
        r"|initial|original|previous|first)"
        r" (?:\w+ )?(?:reports?|story|reporting) (?:\w+ ){0,2}?(?:by|in|from|on) {X}",
        r"scoop (?:by|in|from|for) {X}",
        r"(?:hat tip|credit for the (?:story|scoop)) (?:\w+ )?to {X}",
    ),
    according_to=(
        r"(?:according to|per|citing|quoting) (?:\w+ ){0,3}?{X}",
        r"reports?,? (?:including|among them|notably) (?:\w+ )?(?:by|from|in|on) {X}",
        r"according to (?:[\w’'-]{1,20} ){1,5}?(?:by|in|from|on|of|to|with) {X}",
        r"(?:as|was|were|been|had|,|also|earlier|later|widely|reportedly"
        r"|\w+ly) ?(?:\w+ )?reported (?:[\w’'-]{1,20} ){0,3}?(?:by|in|on) {X}",
        r"(?:quoted|cited|carried|relayed|reported|published|picked up) (?:\w+ ){0,2}?by {X}",
        r"(?:quoted|cited) (?:\w+ ){0,3}?(?:in|on) {X}",
        r"(?:quoted|cited) (?:\w+ ){0,3}?as (?:saying|telling) (?:[\w’'-]{1,20} ){0,4}?(?:by|in|on) {X}",
        r"(?:seen|obtained|reviewed|verified|viewed|examined|heard|analysed|analyzed|compiled"
        r"|calculated|tallied|counted)"
        r" (?:\w+ly )?by {X}(?! (?:lawyers|attorneys))",
        r"(?:shared with|leaked to|provided to|handed to|passed to|shown to|released to|supplied to"
        r"|sent to|given to) {X}",
        _DOCUMENT
        + r" (?:[\w’'-]{1,20} ){0,3}?"
        + _SHOWN
        + r" (?:[\w’'-]{1,20} ){0,3}?(?:by|in|on|for) {X}",
        r"{X} (?:[\w-]{1,20} )?"
        + _REPORT
        + r"(?= (?:said|says|saying|found|finds|that|which|published|show\w*|reveal\w*|suggest\w*"
        r"|alleg\w+|aired|detail\w+|cit\w+|quot\w+"
        r"|claim\w*|into|on|of|out|last|this|from|earlier|in|about|by|has|had|was|is|put|puts"
        r"|estimat\w+)\b|[,.;:])" + _NO_PRIZE,
        _REPORT
        + r" (?:[\w’'-]{1,20} ){0,4}?(?:by|in|from|(?:aired|broadcast|shown|carried) on) {X}"
        + _NO_PRIZE,
        r"(?:analys[ie]s|polls?|surveys?|estimates?) (?:\w+ ){0,3}?for {X}",
        r"in (?:an?|the|its|another|one) (?:\w+ ){0,3}?"
        + _STORY
        + r" (?:\w+ ){0,4}?(?:by|in|from|on|for) {X}",
        _STORY
        + r" (?:[\w’'-]{1,20} ){0,3}?(?:by|in|from|on) {X}(?= (?:\w+ ){0,2}?(?:said|says|describe[ds]?"
        r"|quot(?:ed|es)|found|showed"
        r"|shows|put|adds|added|alleg\w+|claim\w*|suggest\w*|cit\w+|reveal\w*|detail\w*|report\w*)\b)",
        r"[,”\"’'] (?:reports|reported|writes|wrote|noted|notes|claims|claimed|said|says|adds|added"
        r"|according to) {X}",
        r"as {X} "
        + _WHEN
        + r"(?:reported|reports|put it|puts it|wrote|writes|noted|notes|revealed|first|described|said"
        r"|pointed out|observed)",
        r"(?:what|which|whom|who|where|when|how) {X} "
        + _WHEN
        + r"(?:reported|reports|described|describes|called|calls|said|says|identified|wrote)\b",
        r"{X} "
        + _WHEN
        + r"(?:reported|reports|is reporting|are reporting|was reporting|were reporting)"
        + _ITS_OWN,
        r"{X},? (?:said|says|wrote|writes|adds|added|reporting"
        r"|reported)[^.\ue000-\ue005]{0,60}?[, ](?:citing|quoting)\b",
        r"{X},? " + _WHEN + _CITED,
        r"{X} (?:said|says|wrote|writes|claims?|claimed|revealed|found|alleged) in (?:an?|its) (?:\w+ ){0,3}?"
        + _STORY,
        r"{X} (?:\w+ )?(?:has |had |have )?(?:learn(?:ed|t)|understands|can reveal|can disclose)\b",
        r"{X} (?:\w+ )?(?:said|says|reported|claims) (?:that )?it (?:has |had )?(?:"
        + _FOUND_OUT
        + r")\b",
        r"(?:that|which|,) {X} (?:got hold of|(?:has |had |have )?(?:obtained|seen|reviewed|viewed"
        r"|verified|examined)|saw)",
        r"{X} (?:has|have|had) (?:also )?(?:seen|obtained|reviewed|viewed|examined|verified)"
        r"(?! (?:\w+ ){0,4}?(?:licen[cs]es?|rise|fall|drop|loss(?:es)?|growth|audience|ratings|its"
        r"|injunction|rights|permission|increase|decline)\b)",
        r"{X},? (?:which|that|who) (?:has |have |had )?(?:seen|obtained|reviewed|viewed|examined"
        r"|verified)\b",
        r"{X} (?:\w+day )?(?:has |had |have |also |later )?(?:got hold of|obtained|reviewed|published"
        r"|carried|aired|posted|released|printed"
        r"|ran|showed|broadcast|viewed|analy[sz]ed|examined|saw|seen) (?:[\w’'-]{1,20} ){0,4}?"
        + _DOCUMENT
        + r"\b",
        _SUBJECT
        + r"{X} (?:\w+ly |also |later |earlier )?(?:said|says|wrote|writes|claims|claimed|alleges"
        r"|alleged|added|adds|noted|notes|suggested|suggests"
        r"|described|describes|estimates|estimated|named|identified|identifies|puts|put|counted|found"
        r"|calculated|speculated"
        r"|believes|asserts|asserted|maintains)" + _DAY + _SAYS_WHAT + _OF_ITSELF,
        r"{X} (?:writes|wrote) (?:in|on|of|about|that)(?= (?:its|a|an|the|\w+day)\b)",
        r"in {X}['’]?s? (?:account|report|telling|version|story|words)\b",
        r"by {X}['’]?s? (?:account|count|tally|reckoning|estimate|calculations?)\b",
        r"{X}['’]s? (?:[A-Z]\w{1,20} ){1,3}(?:reported|reports)",
        r"{X} (?:reporter|correspondent|journalist|photographer|witness|crew|team|reporters|journalists"
        r"|correspondents|witnesses|staff)"
        r" (?:[\w’'-]{1,20} ){0,6}?(?:saw|witnessed|heard)\b(?! to (?:the )?police)",
        r", {X} (?:reported|reports|wrote|writes|notes|noted|added|adds)"
        + _DAY
        + r"(?=[.,;:”\"]|$)",
        r", {WIRE} (?:said|says)" + _DAY + r"(?=[.,;:”\"]|$)",
    ),
    agency=(
        r"(?:with|includes?|including|contains?|using|incorporates?) (?:\w+ ){0,2}?(?:files?|materials?"
        r"|reporting|reports|information"
        r"|inputs?|contributions?|content|copy|text|assistance|additional) (?:\w+ ){0,2}?(?:from|by|of) {X}",
        r"(?:files|inputs?) from {X}",
        r"(?:information|material|reporting|content|copy|reports|details) (?:provided "
        r"|supplied )?(?:from|by) {X}"
        r" (?:was|were|has been|is|are) (?:also )?(?:used|included|incorporated)",
        r"(?:(?:additional|further|extra|more|with|local) reporting|(?-i:Reporting)) (?:from|by|for) {X}",
        r"(?:reporting|editing|writing|compiled|written|produced"
        r"|edited) by [^\n\ue000-\ue005]{0,160}?(?:,|for|of|at) {X}",
        # Not by {X}: "Springfield Gazette staff writer Jane Roe contributed".
        r"(?=[\ue000-\ue003])[^.\n]{1,160}?contributed"
        r" (?:to (?:this|the) \w+ (?:from|for|by) {X}|to\b|from\b|reporting|additional)",
        r"{X},? [^.\n]{0,60}?(?:also )?contributed\.",
        r"contributed to (?:this|the) (?:report|story|article) (?:from|for) {X}",
        r"(?:sources?|credit|via|text|copy): {X}",
        r"(?:story|article|report|text|content|item|piece|dispatch) (?:[\w’'-]{1,20} ){0,3}?(?:provided"
        r"|supplied|distributed"
        r"|produced|syndicated|compiled|written|reported|adapted|reprinted|republished|reproduced|taken"
        r"|sourced|licensed)"
        r" (?:[\w’'-]{1,20} ){0,5}?(?:by|from|of|with|for) {X}",
        r"(?:compiled|adapted|assembled|drawn|based) (?:from|on) (?:[\w’'-]{1,20} ){0,5}?(?:by|from|of"
        r"|in) {X}",
        r"(?:(?:article|story|piece|report|column|essay|post|version|this|interview|text) |(?:(?<=\.)"
        r"|(?<=^)|(?<=\()) ?(?:it )?)"
        r"(?:is |was |were |had |has |been )?(?:originally|first|previously) (?:published|appeared"
        r"|posted|printed|aired|ran|run|carried|issued|released) (?:\w+ ){0,2}?"
        r"(?:by|on|in|at|with) {X}(?=[^.\n]{0,80}(?:[.)]|$))",
        r"(?:republished|reprinted|reproduced|syndicated|used|published) (?:here )?(?:with|by"
        r"|under) (?:\w+ ){0,3}?"
        r"(?:permission|agreement|licen[cs]e|arrangement|consent) (?:\w+ )?(?:of|from|with|by) {X}",
        r"(?:republished|reprinted|reproduced|syndicated) (?:\w+ ){0,3}?(?:from|of|by) {X}",
        r"courtesy (?:of )?{X}",
        r"(?:in (?:partnership|collaboration|cooperation|association)|together|jointly) with {X}",
        r"from our (?:\w+ )?partners?,?(?: at)? {X}",
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
        r"|ies)|newswire|wire"
        r"|wire service|broadcasters?|network|channel|television|TV|radio|station"
        r"|outlets?|website|site"
        r"|portal|publication|media|partners?|rivals?|colleagues at"
    ),
    articles=(
        r"the|an?|both|its|his|her|local|state|fellow|sister|rival|our|(?:the )?(?:state|government"
        r"|family|privately|publicly)?"
        r"-?(?:run|owned|based|backed|controlled|official|national|regional|independent)"
    ),
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
    weak_after=r"investigation|interview|analysis|exclusive|that|magazine|newspaper|news|in|on|he|she|they|it|his|her|the",
)
