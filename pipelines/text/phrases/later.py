"""How an outlet named in full is called further on: "the Post", "the newspaper", «Вестник», "la chaîne"."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_HEADS = """
post times herald tribune courier ledger gazette chronicle mirror star sun mail express journal
observer guardian telegraph examiner inquirer dispatch bugle enterprise sentinel standard
independent record register citizen globe bee argus echo advertiser advocate mercury monitor
reporter review bulletin messenger mail standard-times sun-times eagle clarion banner beacon
leader recorder republic republican democrat transcript packet
anzeiger kurier bote zeitung rundschau tageblatt tagblatt nachrichten blatt merkur morgenpost
abendblatt volksstimme allgemeine spiegel tagesspiegel wochenblatt landbote
courrier dépêche lettre voix écho parisien nouvelles progrès dauphiné populaire
diario correo heraldo voz gaceta periódico prensa noticias vanguardia comercio
jornal diário correio gazeta folha estado vigia notícias
gazzetta corriere giornale messaggero eco secolo mattino nazione tirreno
bode courant dagblad krant nieuwsblad telegraaf volksblad
goniec głos dziennik tygodnik przegląd nowiny posta postası gazetesi
вестник правда известия газета сводка новь гавань ведомости новости неделя труд пошта вісник
вісті новини кур'єр курьер голос звезда маяк факты факти
"""
HEADS = frozenset(_HEADS.split())
"""In lower case: words that alone, with an article, stand for the name of a newspaper that has them."""

COMPOUND_HEADS = (
    "zeitung",
    "anzeiger",
    "kurier",
    "rundschau",
    "blatt",
    "bote",
    "bode",
    "krant",
    "post",
)
"""Last parts of names in one word: "Elbbote", "Havenbode"."""

_WIRE, _PRESS, _BROADCASTER = "\ue000", "\ue001", "\ue002"
_NATION = r"(?:(?-i:[A-Z])[\w-]{2,20} )?"

# "The paper ballots", "the network operator": another noun goes on what is no name of an outlet.
_EN_NEXT = (
    r"(?=[,.;:!?”\"’')\n]|$| (?:that|in|on|at|he|she|it|they|we|his|her|its|said|says|reported|reports|wrote"
    r"|writes|had|has|was|were|is|by|and|or|but|as|who|which|where|quot\w+|cit\w+|adds|added|also|after|before"
    r"|about|during|last|how|why|when|what|whether|earlier|later|first|from|of|for|with|without|under|this|the|a"
    r"|revealed|obtained|learned|learnt|saw|found|named|described|noted|claimed|alleged|broke|put|while|because"
    r"|(?-i:[A-Z]\w+)day)\b)"
)

NOUNS: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "en": (
            (
                _PRESS,
                rf"the {_NATION}(?:newspaper|paper|daily|tabloid|broadsheet|weekly|magazine)"
                + _EN_NEXT,
            ),
            (_WIRE, rf"the {_NATION}(?:news agency|agency|newswire|wire service)" + _EN_NEXT),
            (_BROADCASTER, rf"the {_NATION}(?:broadcaster|network|channel|station)" + _EN_NEXT),
            (
                _WIRE + _PRESS + _BROADCASTER,
                r"the (?:outlet|publication|news (?:site|outlet))" + _EN_NEXT,
            ),
        ),
        "de": (
            (
                _PRESS,
                r"(?:d(?:er|ie|as|em|en) )(?:[a-zäöüß]{3,20}e[n]? )?"
                r"(?:(?:Tages|Wochen|Regional)?zeitung|(?:Regional|Lokal|Nachrichten)?blatte?|magazin)",
            ),
            (_WIRE, r"(?:der|die) (?:Nachrichten)?agentur"),
            (_BROADCASTER, r"(?:der|dem|den) (?:Radio|Fernseh)?sender"),
        ),
        "fr": (
            (
                _PRESS,
                r"(?:(?:le|du|au) (?:quotidien|journal|titre|tabloïd|magazine)|l['’]hebdomadaire)"
                r"(?: [a-zà-ÿ]{4,15}(?:ais|ois|ien|and|nol|ain|ique|onal))?",
            ),
            (_WIRE, r"l['’]agence(?: de presse)?"),
            (_BROADCASTER, r"la (?:chaîne|radio|station|télévision)"),
        ),
        "es": (
            (
                _PRESS,
                r"(?:el|al|del) (?:diario|periódico|rotativo|semanario|matutino|medio)"
                r"(?: [a-zà-ÿ]{4,15}(?:ano|eño|és|ico|án|nse|onal|ol))?",
            ),
            (_WIRE, r"la agencia(?: de noticias)?"),
            (_BROADCASTER, r"(?:la (?:cadena|emisora|televisión|radio)|(?:el|al|del) canal)"),
        ),
        "it": (
            (
                _PRESS,
                r"(?:il|al|dal|del|sul) (?:quotidiano|giornale|settimanale|periodico)"
                r"(?: [a-zà-ÿ]{4,15}(?:ano|ese|ico|esco|onale))?",
            ),
            (_WIRE, r"(?:l|all|dall|dell)['’]agenzia"),
            (
                _BROADCASTER,
                r"(?:(?:l|all|dall|dell)['’]emittente|(?:la|alla|dalla) (?:tv|rete|radio))",
            ),
        ),
        "pt": (
            (
                _PRESS,
                r"(?:o|ao|do|pelo) (?:jornal|diário|periódico|semanário|veículo)"
                r"(?: [a-zà-ÿ]{4,15}(?:ano|eiro|ês|ico|onal))?",
            ),
            (_WIRE, r"(?:a|à|da|pela) agência"),
            (_BROADCASTER, r"(?:(?:a|à|da|pela) (?:emissora|rede|rádio)|(?:o|ao|do|pelo) canal)"),
        ),
        "nl": (
            (_PRESS, r"(?:de (?:[A-Z]\w{3,12} )?krant|het (?:dag|week|week)?blad)"),
            (_WIRE, r"het (?:persbureau|agentschap)"),
            (_BROADCASTER, r"de (?:omroep|zender)"),
        ),
        "pl": (
            (
                _PRESS,
                r"(?:[a-ząćęłńóśźż]{4,15}(?:ski|cki)(?:ej|emu|ego|m|a)? )?"
                r"(?:gazet(?:a|ą|ę|y)|gazecie|dziennik(?:owi|a|iem)?|tygodnik(?:owi|a|iem)?)",
            ),
            (_WIRE, r"agencj(?:a|i|ę|ą)"),
            (_BROADCASTER, r"(?:stacj(?:a|i|ę|ą)|rozgłośni(?:a|ą|ę)?|telewizj(?:a|i|ę|ą))"),
        ),
        "ru": (
            (_PRESS, r"(?:газет(?:а|е|у|ы|ой)|издани(?:е|ю|я|ем)|журнал(?:а|у|ом)?)"),
            (_WIRE, r"агентств(?:о|у|а|ом)"),
            (_BROADCASTER, r"(?:теле)?канал(?:а|у|ом)?"),
        ),
        "uk": (
            (_PRESS, r"(?:газет(?:а|і|у|и|ою)|видання(?:м)?|виданню|журнал(?:у|ом)?)"),
            (_WIRE, r"(?:агентств(?:о|у|а|ом)|агенці(?:я|ї|ю|єю))"),
            (_BROADCASTER, r"(?:теле)?канал(?:у|ом)?"),
        ),
        "tr": (
            (_PRESS, r"gazete(?:ye|nin|de|den)?"),
            (_WIRE, r"ajans(?:a|ın|ta)?"),
            (_BROADCASTER, r"kanal(?:a|ın|da)?"),
        ),
        "ar": (
            # "The site", "the network" are no media alone: what they report follows.
            (
                _PRESS,
                r"(?:ال|لل)(?:صحيفة|جريدة|يومية|أسبوعية|مجلة|موقع(?= (?:إن|أن|بأن|عن|إلى)(?!\w)))",
            ),
            (_WIRE, r"(?:ال|لل)وكالة"),
            (
                _BROADCASTER,
                r"(?:ال|لل)(?:قناة|إذاعة|محطة|فضائية|شبكة(?= (?:إن|أن|بأن|عن|إلى)(?!\w)))",
            ),
        ),
        "zh": (
            (
                _PRESS,
                r"[该該](?:报|報|刊|媒体|媒體|网站|網站|网|網)|[这這][家份](?:报纸|報紙|媒体|媒體|网站|網站|日报|日報|周刊|杂志|雜誌)",
            ),
            (_WIRE, r"[该該](?:社|通讯社|通訊社)|[这這]家(?:通讯社|通訊社)"),
            (_BROADCASTER, r"[该該](?:台|电视台|電視台|电台|電台)|[这這]家(?:电视台|電視台)"),
        ),
        "ja": (
            (
                _PRESS,
                r"同(?:[紙誌]|サイト|新聞|メディア)|この(?:新聞|メディア|雑誌)|(?<=[、。」とは\n])(?:新報|新聞|日報)(?=[はがに])",
            ),
            (_WIRE, r"同通信(?:社)?|(?<=[、」と])通信(?=は)"),
            (_BROADCASTER, r"同(?:局|テレビ|放送)"),
        ),
        "ko": (
            (
                _PRESS,
                r"(?:이|해당|같은|동) (?:신문|매체|일간지|주간지|경제지|언론사|언론|잡지)"
                r"|(?<![가-힣])(?:신문|일보|매체)(?=[은는] )",
            ),
            (
                _WIRE,
                r"(?:이|해당|같은|동) (?:통신사?|매체)|(?<![가-힣])통신(?=은 |에 따르면|에 의하면)",
            ),
            (
                _BROADCASTER,
                r"(?:이|해당|같은|동) (?:방송사?|매체)|(?<![가-힣])방송(?=은 |에 따르면|에 의하면)",
            ),
        ),
    }
)
"""A language's nouns that speak of an outlet named shortly before, each with the marks of its sort."""
