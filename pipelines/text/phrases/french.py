"""French crediting phrases."""

from __future__ import annotations

from pipelines.text.phrases.form import Phrases
from pipelines.text.phrases.lexicon import after, any_of, sharing, subject

_SAID = any_of(
    "précisent indiquent soulignent annoncent regrettent reconnaissent répondent estiment fulmine peste"
    " jubile pleure clame"
    " déclaré confié indiqué expliqué affirmé dit précisé assuré raconté confirmé répondu souligné annoncé"
    " ajouté estimé reconnu admis révélé témoigné regretté réagi détaillé fait_savoir fait_valoir plaidé"
    " rappelé insisté commenté lancé glissé soufflé soupiré promis juré martelé dénoncé déploré avoué"
    " résumé lâché prévenu exposé justifié démenti relaté"
    " déclare confie indique explique affirme précise assure raconte confirme répond souligne annonce"
    " ajoute estime reconnaît admet révèle témoigne regrette réagit détaille plaide rappelle insiste"
    " commente lance glisse souffle soupire promet jure martèle dénonce déplore avoue résume lâche"
    " prévient expose justifie dément exposait déclarait confiait indiquait expliquait affirmait disait"
    " précisait assurait racontait confirmait répondait soulignait estimait reconnaissait admettait"
    " dire confier expliquer préciser affirmer raconter assurer confirmer réservé"
    " livre livrait livré détaillent racontent expliquent affirment assurent confient dénoncent"
    " témoignent confirment disent déclarent dit-il"
)
_TOKEN = (
    r"(?!(?:[ld]['’])?(?:adieu|départ|direction|gestion|mission|vente|soutien|plainte|procès|abonnement"
    r"|oui|non|accès|amende|fermeture|aide|subvention|licence|accréditation"
    r"|retrait|suspension|arrivée|retour|nomination)\b)"
    r"[\w.,()'’-]{1,25} "
)
_WORD = r"[\w.,'’-]{1,25} "
_OF = r"(?:d[eu] |d['’]|de la |de l['’]|des )"
_STUDIO = (
    r"(?:dans les colonnes|dans les pages|au micro|aux micros|à l['’]antenne|sur l['’]antenne"
    r"|sur le plateau|sur les ondes|dans la matinale"
    r"|dans les studios|devant les caméras|à la matinale|au journal de (?:\d+ ?h(?:eures)?"
    r"|20 heures)"
    r"|dans l['’]émission (?:[\w«»'’-]{1,25} ){0,5}?)"
)
_STAFF = (
    r"(?:un |une |la |l['’])?(?:journaliste|reporter|correspondante?|envoyée? spéciale?|équipe"
    r"|rédaction|micro)s? "
)
_AT = (
    r"(?:(?:à |au |aux |avec )" + _STAFF + _OF + r"|à |au |aux |auprès " + _OF + r"|sur |dans "
    r"|chez |devant |pour (?![sl]a part |leur part )|" + _STUDIO + " " + _OF + r")"
)
# What a guest does, whose words the medium brings: "Sur X, the prefect ruled out …".
_SPOKE = any_of(
    "écarté exclu écarte exclut défendu défend évoqué évoque refusé refuse balayé balaie jugé juge qualifié"
    " qualifie tranché tranche réclamé réclame demandé demande critiqué critique salué salue condamné appelé"
    " appelle minimisé minimise exprimé s'exprime s’exprime accusé accuse menacé prédit relativisé relativise"
    " prôné prône plaide revient revenu détaille invité invite ironisé ironise vanté vante"
)
_TOLD_X = after(
    "à au aux sur dans chez auprès_de auprès_du à_la sur_la dans_la dans_le"
    " colonnes_du colonnes_de au_quotidien au_journal"
    " au_magazine au_site à_la_chaîne à_l'agence à_l’agence à_l'hebdomadaire à_l’hebdomadaire"
)

_REPORTS = any_of(
    "rapporte rapportent rapportait rapportaient relate relatent relatait relaie relaient relayait écrit"
    " écrivent écrivait croit_savoir croient_savoir croyait_savoir fait_état font_état faisait_état"
    " rapportait-on rapporte-t-on rapporta relata"
)
# What anybody may do: a credit only beside a comma, a quotation or "comme".
_STATES = any_of(
    "poursuit poursuivent tacle ironise raille assène s'amuse s’amuse s'interroge s’interroge lâche tranche"
    " indique indiquent indiquait annonce annoncent annonçait précise précisent précisait affirme affirment"
    " affirmait souligne soulignent signale signalent signalait note notent avance avancent avançait"
    " assure explique raconte racontent relève relèvent évoque évoquent mentionne titre constate observe"
    " pointe estime résume détaille décrit décrivait confirme ajoute rappelle insiste conclut"
    " confirment ajoutent titrait précisait signalait notait relevait racontait"
    " assurait expliquait résumait évoquait affirmaient"
)
_REPORTED = any_of(
    "calculé calculée établi établie estimé constaté"
    " rapporté rapportée rapportés rapportées relaté relatée relatés relatées relayé relayée relayés relayées"
    " écrit publié publiée publiés publiées signalé signalée indiqué annoncé annoncée annoncés annoncées"
    " évoqué évoquée évoqués évoquées raconté racontée mentionné mentionnée détaillé détaillée chiffré"
)
_OBTAINED = any_of(
    "consulté consultée consultés consultées obtenu obtenue obtenus obtenues eu_accès pu_consulter pu_lire"
    " pu_visionner recensé visionné visionnée visionnés visionnées vérifié vérifiée vérifiés authentifié"
    " authentifiée authentifiées examiné examinés examinée examinées épluché épluchés compilé"
    " eu_copie eu_connaissance pris_connaissance"
    " procuré procurés procurée vu interrogé_plusieurs recueilli recueillis recueillies enquêté"
)
_CARRIED = any_of(
    "portée_à_la_connaissance portés_à_la_connaissance filmé filmée filmés filmées enregistré"
    " enregistrée enregistrés capté captée captées recueillie recueillies"
    " cité citée cités citées rapporté rapportée rapportés rapportées relayé relayée relayés relayées"
    " diffusé diffusée diffusés diffusées publié publiée publiés publiées repris reprise reprises évoqué"
    " évoquée évoqués évoquées mentionné mentionnée paru parue parus parues retranscrit retranscrits"
    " retranscrite mis_en_ligne mise_en_ligne interviewé commandé commandée réalisé réalisée rendu_public"
    " rendue_publique documenté documentée documentés établi établie confirmé confirmée"
    " confirmés confirmées tourné tournée tournés tournées relevé relevée relevés"
    " annoncé annoncée annoncés annoncées"
)
_NOUN = (
    r"(?:[ld]['’])?(?:images|vidéos?|informations?|enquêtes?|articles?|reportages?|révélations?"
    r"|dépêches?"
    r"|papiers?|décomptes?|bilan"
    r"|sondages?|chiffres|documents|documentaires?|investigations?|sources|récit|calculs|comptage"
    r"|analyse|confidences|décompte)"
)
_MEDIA_SUCH_AS = (
    r"(?:médias?|presse|journaux|quotidiens|agences|chaînes|titres|confrères)(?: \w+){0,3}?,? "
    r"(?:dont|parmi lesquels|à commencer par|notamment|en particulier|en tête desquels|entre autres"
    r"|y compris|à l['’]image d[eu]"
    r"|comme|tels? que|telle que) "
)
_SHOWS = any_of(
    "a ont avait révèle révèlent montre montrent affirme affirment fait font indique indiquent assure évoque"
    " évoquent dévoile dévoilent met mettent pointe pointent décrit décrivent confirme confirment établit"
    " chiffre accuse accusent laisse suggère détaille relate raconte publiée publié parue paru dénonce explique"
    " démontre selon"
)
# "Révèle au quotidien X une source": told to X, not revealed by it.
_NO_DATIVE = r"(?! (?:[\w'’-]{1,20} ){0,2}?(?:à|au|aux|auprès d[eu]) (?:\w{1,15} ){0,2}?[«“\"]? ?[\ue000-\ue004])"
_FIRST = (
    r"(?:en premier(?: lieu)?|en exclusivité|initialement|d['’]abord|pour la première fois"
    r"|(?:le|la|les) (?:tout )?premi(?:er|ère)s?)"
)
_BREAK = (
    r"(?:rév[éè]l(?:e|ent|ait|é|ée|és|ées)|dévoil(?:e|ent|ait|é|ée|és|ées)|éventée?s?"
    r"|mise?s? au jour|exhumée?s?"
    r"|ébruitée?s?)"
)
_BROKEN = r"(?:" + _BREAK + r"|donnée?s?|sortie?s?|lancée?s?|" + _REPORTED + r")"
# "A reporter of X writes" is no report by X.
_COLLEAGUES = r"(?:confrères|consœurs) (?:" + _OF + r"|à |au |chez )?"
_SUBJECT = subject(
    "du de des au aux contre du_quotidien du_journal de_la_chaîne du_site du_magazine",
    r"l['’]|le|la|les",
)
_OWN_NEWS = (
    r"(?! (?:\w+ ){0,5}?(?:pertes?|bénéfices?|chiffre d|résultats?|comptes|licenciements?"
    r"|suppression|déficit|match|finale|concert|rencontre|feuilleton|démenti|excuses|rectificatif|offre)\b)"
)

_NAME = r"(?-i:[A-ZÀ-Ý][\w’'-]{1,20} [A-ZÀ-Ý][\w’'-]{1,20})"
_JOURNALIST = (
    r"(?:journaliste|correspondante?|envoyée? spéciale?|reporter|chroniqueu(?:r|se)|éditorialiste"
    r"|confrère|consœur)s?"
)
_MEDIUM = (
    r"(?:journal|quotidien|hebdomadaire|chaîne|radio|agence|site|magazine|média|tabloïd|presse) "
    r"(?:(?:d['’])?[\w-]{3,15} ){0,2}?"
)

_IN_SUBJECT = _SUBJECT + "{X}"

FRENCH = Phrases(
    told=(
        rf"{_SAID}(?:-t-(?:il|elle|on)|-(?:ils|elles))?,? (?:{_TOKEN}){{0,8}}?{_AT}{{X}}",
        rf"{_TOLD_X}{{X}},? (?:[\w'’-]{{1,25}} ){{0,7}}?(?:{_SAID})\b",
        rf"{_STUDIO} {_OF}{{X}}",
        r"(?:^|[,.!?»:] )(?:(?:\w+di|matin|soir|ce|midi|hier|dimanche),? ){0,3}(?:sur|dans|à "
        r"l['’]antenne de|devant) {X}, (?!(?:[\w'’-]{1,25} ){0,7}?été )(?:[\w'’-]{1,25} "
        rf"){{1,7}}?(?:{_SPOKE})\b",
        rf"à l['’]{{X}},? (?:[\w'’-]{{1,25}} ){{0,7}}?(?:{_SAID})\b",
        r"(?:interrogé|interviewé|joint|contacté|sollicité|questionné|rencontré|reçu|appelé"
        r"|approché)e?s? (?!sur (?:l[ea]s? |l['’]|cette |ces |son |sa )(?:informations?"
        rf"|révélations?|articles?|enquêtes?)\b)(?:{_WORD}){{0,5}}?(?:par|sur|dans) {{X}}",
        rf"(?:(?:était|fut|été|est|étaient) (?:{_WORD}){{0,4}}?l(?:es |['’])|(?<!l['’])(?<!sera "
        rf")(?<!seront )(?<!les )|(?:^|[,.»] )l['’])invitée?s? (?:{_WORD}){{0,5}}?(?:{_OF}|sur "
        r"|par |chez |dans ){X}",
        rf"(?:entretien|interview|entrevue)s? (?:{_WORD}){{0,6}}?(?:{_OF}|à |au |aux |avec |pour "
        r"|dans |sur |par |chez ){X}",
        rf"(?:auprès|au micro) {_OF}{{X}}",
        r"(?:courriel|e-?mail|message|réponse|réaction|déclaration|communiqué|texte|sms)s? "
        r"(?:\w+ ){0,2}?(?:à |au |aux ){X}",
        r"(?:répond(?:u|ait|ant)?|(?:s['’]est |se |s['’]était )?confi(?:é|ée|e|er|ait|ant)"
        rf"|parl(?:é|e|ant|ait)) (?:{_WORD}){{0,4}}?(?:à |au |aux ){{X}}(?! (?:la|le|les) )",
        r"(?:se confie|se livre|témoigne|s['’]exprime|s['’]explique|s['’]est (?:exprimé|expliqué"
        rf"|livré)e?|a témoigné|sort de son silence) (?:{_WORD}){{0,5}}?(?:à |au |dans |sur "
        r"|chez |devant |pour |auprès d[eu] ){X}",
        r"qu[e'’] ?{X} (?:a|avait) (?:pu )?(?:interrog|rencontr|interview|join|contact)\w{1,4}",
        r"{X} (?:a|ont|avait) (?:pu )?(?:interrogée?s?|rencontrée?s?|rencontrer|interviewée?s?"
        r"|recueilli (?:le|son|leurs?|les|des) témoignages?|donné la parole)\b",
        r"{X} (?:s['’]est|s['’]était) entretenu",
        rf"(?:répon(?:d|se)\w{{0,3}}|donn\w{{1,3}} suite|réagi\w{{0,3}}) (?:{_WORD}"
        r"){0,3}?(?:questions?|sollicitations?|demandes?|appels|requêtes?) (?:de \w{1,14} "
        rf")?{_OF}{{X}}",
        r"(?:entretien|interview) que (?:\w{1,12} ){0,2}?(?:publie|publiait|diffuse) {X}",
        r"(?:selon|d['’]après) (?:(?:une?|des|le|la) )?(?:sources?|proches?|témoins?"
        r"|porte-parole) (?:[\w'’-]{1,20} ){0,3}?(?:à|au) {X}",
        r", (?:(?:\w+di|hier|ce|matin|soir|midi) ){0,3}(?:sur|dans) {X}, (?:a|ont) (?!(?:été"
        r"|gagné|perdu|présenté|travaillé)\b)",
        r"{X} (?:donne|donnait|a donné) la parole",
        r"s['’](?:épanche|est épanchée?|est confiée?) (?:\w+ ){0,2}?(?:dans|sur|à|au|auprès "
        r"d[eu]) {X}",
        r"(?:choisit?|choisi) {X} (?=pour (?:s|rompre|dire|annoncer|raconter|livrer|répondre"
        r"|sortir))",
        r"{X} (?:interroge|interviewe|a interrogé)\b",
        rf"(?:pris|prend|prendre|prenant) la parole (?:{_WORD}){{0,2}}?(?:sur|dans|à "
        r"l['’]antenne d[eu]|devant) {X}",
        r"au téléphone (?:avec|à|par|pour) {X}",
        rf"parler (?:{_WORD}){{0,2}}?(?:à|au|aux|avec) {{X}}",
    ),
    first_reported=(
        rf"{{X}},? (?:qui )?(?:{_WORD}){{0,5}}?(?:en premier|(?:le|la|les) (?:tout )?premi(?:er"
        r"|ère)s?(?: \w+)?(?= (?:à|qui)))\b",
        rf"{{X}},? (?:qui )?(?:{_WORD}){{0,2}}?(?:a|ont|avait|avaient) {{G}}(?:en premier|en "
        r"exclusivité|pour la première fois)",
        rf"{_BREAK}{_NO_DATIVE} (?:(?:\w+di|hier|récemment|aussi|également|jeudi \w+|la semaine "
        r"dernière|en \w+|dernier|dernière|le \d+ \w+),? ){0,3}?(?:par )?{X}",
        rf"{_BREAK} (?:{_WORD}){{0,5}}?par {{X}}",
        rf"(?<!\bpar ){{X}},? (?:qui )?(?:[\w-]{{1,20}} ){{0,3}}?{_BREAK}(?! (?:\w+ "
        r"){0,3}?(?:logo|maquette|application|formule)\b)",
        rf"{_BROKEN} (?:{_WORD}){{0,4}}?{_FIRST} (?:{_WORD}){{0,4}}?par {{X}}",
        rf"{_FIRST} (?:été )?{_BROKEN} (?:{_WORD}){{0,5}}?(?:par|dans|sur) {{X}}",
        r"premi(?:er|ère)s? (?:\w+ ){0,2}?à (?:l['’])?(?:en )?(?:avoir )?(?:\w{4,12}) {G}(?:est"
        r"|était|a été|fut|sont|étaient) {X}",
        rf"(?:scoop|exclusivité|primeur) (?:\w+ )?{_OF}{{X}}",
        rf"{_COLLEAGUES}{{X}},? (?:qui )?(?:[\w-]{{1,20}} ){{0,3}}?{_BREAK}",
        r"(?:c['’]est|c['’]était) {X} qui {G}(?:révél|dévoil|sorti|premi)",
        r"{X} (?:a|avait) (?:eu la primeur|sorti l['’](?:affaire|information)|levé le lièvre"
        r"|levé le voile|lancé l['’]alerte)",
        r"lièvre (?:a été |avait été )?(?:levé|soulevé) (?:\w{1,12} )?par {X}",
        r"{X} qui (?:a|avait) (?:levé le lièvre|soulevé le lièvre|donné l['’]alerte|sonné "
        r"l['’]alarme)",
        r"(?:nouvelle|information|info),? (?:a |avait )?d['’]abord (?:été )?(?:parue?|publiée?"
        r"|donnée?) (?:\w+ )?(?:par|dans|sur) {X}",
        r"(?:affaire|scandale|histoire|informations?),? (?:a été |avait été )?sortie?s? (?:\w+ "
        r")?(?:par|dans) {X}",
        r"{X},? (?:qui )?(?:a|avait) sorti (?:l['’]|cette |le |la |l)?(?:affaire|info|histoire"
        r"|scandale|information|scoop)",
    ),
    according_to=sharing(
        _IN_SUBJECT,
        (
            r"(?:selon|d['’]après|citant|à en croire|suivant|aux? dires?|s['’]appuyant sur|sur "
            rf"la foi|si l['’]on en croit|s['’]il faut en croire|apprend-on) (?:{_OF}|que )?{{X}}",
            r"(?:selon|d['’]après|à en croire|citant|sur la foi|dans|par|sur) (?:[\w'’-]{1,25} "
            rf"){{0,4}}?{_NOUN} (?:{_WORD}){{0,5}}?(?:{_OF}|dans |par |sur |à |au ){{X}}",
            rf"{_NOUN} (?:{_WORD}){{0,4}}?(?:{_OF}|dans |par |sur ){{X}}(?=(?<!sur [\ue000-\ue004])$"
            rf"| ?:|,? (?:[\w'’-]{{1,20}} ){{0,4}}?{_SHOWS}\b)",
            rf"{_CARRIED} (?:{_WORD}){{0,6}}?(?:par |dans ){{X}}",
            r"(?<!era )(?<!est )(?<!sont )(?<!eront )(?:diffusé|publié|paru|repris|évoqué"
            rf"|partagé)e?s? (?:{_WORD}){{0,4}}?sur {{X}}",
            rf"{_OBTAINED} (?:par |auprès {_OF}){{X}}",
            r"(?:[,»”\"] |comme (?:l['’] ?|le |nous l['’])?|ainsi que l['’]|ce qu[e'’] ?|qu[e'’] "
            rf"?)?{_REPORTS} (?:(?:\w+di|hier|aussi|également|ainsi|ce \w+|du côté {_OF.rstrip()}"
            r"|chez|dans),? ?){0,3}?{X}",
            r"(?:[,»”\"] ?|comme (?:l['’]|le |nous l['’])?|ainsi que l['’]|que l['’]|ce qu[e'’] "
            rf"?)(?:{_STATES}|cite|citent|citait|croit|dit|disait) (?:(?:\w+di|hier|aussi"
            r"|également|ainsi|de son côté|pour (?:sa|leur) part|à son tour|en une|dans (?:son"
            r"|sa|ses|une?) \w{1,20}|quant à (?:lui|elle)),? )?{X}",
            r"(?:[,»”\"] ?|comme (?:l['’]|le |nous l['’])?|ainsi que l['’]|qu['’])(?:a|ont|avait"
            rf"|avaient) (?:\w+ )?{_REPORTED} (?:(?:\w+di|hier|le \d+ \w+),? )?{{X}}",
            r"(?:qu['’]a pu consulter|que s['’]est procurée?s?|qu['’]a consultée?s?|qu['’]a "
            r"obtenue?s?|dont a eu connaissance) {X}",
            rf"(?:lit-on|peut-on lire|pouvait-on lire|écrit-on|apprend-on) (?:{_WORD}"
            r"){0,3}?(?:dans |sur |chez ){X}",
            r"(?:c['’]est|c['’]était) {X} qui (?:l['’]|le )?(?:affirm|écri|rapport|di|assur|annonc"
            r"|avanc|racont)\w+",
            rf"(?:une|l['’]|cette) ?informations? (?:exclusive )?{_OF}{{X}}",
            rf"{_IN_SUBJECT} (?:dit|affirme|assure|indique|explique) (?:s['’]être|avoir|y voir) ",
            rf"{_REPORTS} dans (?:son|sa|ses|une?) (?:[\w'’-]{{1,20}} ){{1,5}}?{{X}}",
            rf"(?:après|suite à|à la suite) (?:[\w'’-]{{1,20}} ){{0,3}}?{_NOUN} (?:{_OF}|dans |par "
            r"){X}",
            r"[,;–—] {X} ?: ?[«\"“„‘]",
            rf"(?:en|à la|c['’]est la|fait la) une {_OF}{{X}}",
            r"(?:confirm|dément|contest|réfut|démenti)(?:e|ent|ant|é|er|ait|r|)s? (?:\w+ "
            r"){0,2}?(?:l['’]|les |des |une |cette |ces )(?:informations?|révélations?"
            rf"|affirmations|accusations|article|enquête|récit) (?:\w+ )?(?:{_OF}|par ){{X}}",
            rf"{_COLLEAGUES}{{X}},? (?:qui )?(?:[\w-]{{1,20}} ){{0,3}}?(?:{_REPORTS}|{_STATES}"
            rf"|parlent|chiffrent|publient|ont {_REPORTED}|ont {_OBTAINED})\b",
            r"(?:(?:journalistes|reporters|enquêteurs|rédaction|cellule investigation|équipes?)"
            rf"|cellule d['’](?:enquête|investigation)) {_OF}{{X}} (?:(?:ont|a|avait|avaient) (?:\w+ "
            rf")?{_OBTAINED}|(?:ont|a|avaient) (?:\w+ )?(?:découvert|constaté|calculé))\b",
            r"(?:^|[.!?»:–—-] )(?:infos?|informations?|exclu(?:sif)?) {X}(?=\W)",
            r"(?:^|[.!?»] )pour {X}, (?=(?:l[ea]s?|il|elle|ce|cette|son|sa|ces|un|une|rien) "
            rf"|l['’]){_OWN_NEWS}",
            r"\((?:(?<=[»”\"]\()|(?<=[»”\"] \()){X}(?:,[^()\n]{1,30})?\)(?= ?[,;:]| [a-zà-ÿ])",
            rf"{_MEDIUM}{{X}} (?:dit|disent|disait) (?:\w+ )?qu",
            r"(?:sondages?|baromètre) (?:[\w’'-]{2,20} ){0,2}?(?:pour )?{X}",
            rf"(?:a|ont|avait|a-t-on|nous) (?:appris|apprend) (?:par |auprès |dans )?(?:{_OF}"
            r")?{X}",
            rf"informations? (?:est|émane|vient|provient|sort) (?:\w+ )?{_OF}{{X}}",
            rf"(?:réalisée?|commandée?|menée?|effectuée?)s? (?:{_WORD}){{0,4}}?pour {{X}}",
            r"(?:selon|d['’]après|citée? par|relayée? par|rapportée? par) (?:\w+ "
            rf"){{0,3}}?{_MEDIA_SUCH_AS}{{X}}",
            rf"{_MEDIA_SUCH_AS}{{X}}(?=,? (?:{_WORD}){{0,4}}?(?:{_REPORTS}|{_STATES}|évoquent"
            r"|parlent)\b)",
            rf"{_IN_SUBJECT}(?:, [^,.;:\n\ue000-\ue005]{{3,60}},)?(?:,? (?:[\w-]{{1,20}} "
            rf"){{0,2}}?(?:{_REPORTS}|titre|parle|parlait|fait sa une|va plus loin|chiffre"
            rf"|dénombre|recense|cite|citait)\b(?! (?:\w+ )?(?:récompens|match))| {_STATES} "
            r"(?:\w+ ){0,4}?(?:comment\b|pourquoi\b|qu(?:e\b|['’]))(?! ?(?:il|elle|ses?|sa"
            r"|son)\b)| (?:évoque|avance|mentionne|décrit|détaille|signale)\b(?! (?:ses?|sa"
            rf"|son)\b)| (?:a|ont|avait|avaient) (?:[\w-]{{1,20}} ){{0,2}}?{_REPORTED}"
            rf"\b{_OWN_NEWS}| (?:a|ont|avait|avaient|vient d['’]) ?(?:\w+ )?(?:appris|apprendre) "
            r"(?:de |d['’]|auprès |par |qu|hier|\w+di)| (?:(?:a|ont|avait|avaient|s['’]est"
            rf"|s['’]était) (?:[\w-]{{1,20}} ){{0,2}}?{_OBTAINED}\b)|,? (?:citant|qui cite|se "
            r"référant|s['’]appuyant|sur la foi|qui s['’]appuie|qui a pu consulter|qui a eu "
            r"accès)|,? (?:[\w-]{1,20} ){0,4}?(?:se fai(?:t|sait) l['’]écho|consacr(?:e|ent"
            r"|ait)|retrac(?:e|ait)|brosse|dresse|publi(?:e|ent|ait|aient)|revient sur"
            rf"|recense)\b{_OWN_NEWS})",
            r"(?:selon|d['’]après|pour) (?:(?:une?|le|la|les|des|l['’]|sa|son|plusieurs) "
            rf"?)?{_JOURNALIST} (?:{_WORD}){{0,2}}?{_OF}{{X}}",
            rf"(?:selon|d['’]après) {_NAME}, (?:{_JOURNALIST} )?(?:{_OF}|à |au ){{X}}",
            rf"{_JOURNALIST} (?:{_NAME}, )?{_OF}{{X}}(?: {_NAME})?,? (?:écri(?:t|vait)|rapporte"
            r"|affirme que|révèle|a écrit|a révélé)\b",
            rf"{_JOURNALIST} (?:à |au ){{X}}, (?:écri(?:t|vait)|rapporte|affirme|révèle|a "
            r"écrit)\b",
            r"(?:constaté?|vu|observé|compté)(?:e|ent|s)? (?:par )?(?:une?|des|les|l['’]) "
            rf"?(?:{_JOURNALIST}|photographes?|vidéastes?) {_OF}{{X}}",
            rf"(?:{_JOURNALIST}|photographes?) {_OF}{{X}} (?:\w+ ){{0,3}}?(?:a|ont) (?:\w+ "
            r")?(?:constaté|vu|observé|compté|consulté|pu voir)\b",
            rf"crédit {_OF}{{X}}",
            r"dans (?:son|sa|une?) (?:éditorial|édition|une|numéro|article|enquête|site|version"
            r"|papier|récit)(?: [^,;.\n\ue000-\ue005]{1,40})?, {X} (?=\w)",
            r"{X} l['’](?:affirme|écrit|assure|annonce|indique|confirme|a écrit|explique)\b",
            r"\bet {X} d(?:e |['’])(?:préciser|ajouter|conclure|rappeler|noter|souligner"
            r"|poursuivre|citer|s['’]interroger)",
            rf"du côté {_OF}{{X}}, ",
            r"fuité (?:\w+ )?dans {X}",
            rf"{_IN_SUBJECT},? (?:(?:y|n['’]y) voit|se demande|s['’]interroge|ironise|poursuit"
            r"|croit)\b(?! (?:\w+ ){0,2}?son\b)",
            rf"{_IN_SUBJECT} ?: ?[«\"“„‘]",
            rf"{_IN_SUBJECT} (?:a diffusé|diffuse|diffusait|ont diffusé|a montré) "
            r"(?:[\w’']{1,15} ){0,3}?(?:images|vidéos?|enregistrements?|reportage|extraits?"
            r"|audio|témoignage|documents?|entretien)\b",
            rf"{_IN_SUBJECT} (?:tient|tiennent|donne) pour ",
            rf"(?:caméras?|site(?: internet)?|équipes?|compte) {_OF}{{X}} (?:a|ont) (?:\w+ "
            r")?(?:film|capt|enregistr|mis en ligne|publi|montr|diffus)",
            r"que (?:publie|publiait|cite|diffuse|reproduit) {X}",
            rf"(?:tirée?s?|issue?s?|extraite?s?) {_OF}(?:{_WORD}){{0,4}}?{{X}}",
        ),
    ),
    agency=(
        r"\(?avec {X}[ )]*\.?(?=\s*$|\))",
        r"avec (?:les |la |le |l['’])?(?:informations?|dépêches?|éléments?|aide|contributions?"
        rf"|concours|collaboration|participation) (?:\w+ )?{_OF}{{X}}",
        r"(?:sources?|texte|via|agences?|avec)(?: ?:|\s:) ?{X}",
        r"(?:à partir|sur la base|inspirée?|tirée?|issue?s?|traduite?|adaptée?|reprise?|au "
        rf"moyen) {_OF}(?:{_WORD}){{0,5}}?{{X}}(?=\W*$)",
        r"{X} (?:a|ont) (?:contribué|participé|collaboré)",
        rf"avec (?:l['’])?(?:aide|appui|concours|contribution) {_OF}(?:\w{{4,13}} ){{1,2}}{{X}}",
        r"(?:^|\. ?|\()(?:cet?|cette|ce) (?:article|contenu|texte|dépêche|information|papier"
        rf"|reportage) (?:{_WORD}){{0,4}}?(?:dépêches?|fournie?|produite?|rédigée?|écrite?"
        rf"|réalisée?|publiée?|reprise?|issue?|traduite?|adaptée?|proposée?) (?:{_WORD}"
        r"){0,4}?{X}",
        r"\((?:reportages?|récit|rédigé|écrit|édité|traduit|texte|bureau) "
        r"[^()\n\ue000-\ue005]{1,90}?(?:pour|de|par) {X}(?=[^()\n]{0,30}\))",
        r"(?<=\(){X}, (?:traduit|adapté|version française|traduction)\b",
        rf"(?:contributions?|collaboration) {_OF}{{X}}",
        r"(?<![^(]){X},? (?:et|avec) (?:la |notre )?rédaction(?: d[eu] "
        r"[^.\n]{1,25})?(?=\W*$)",
        r"(?:^|\() ?avec {X},? et (?:la |notre )?rédaction(?=\W*$)",
        r"agences? \({X}(?=[^()\n]{0,30}\)\W*$)",
        r"^(?:contenu|article|texte|dépêche|information)s? (?:fourni|proposé|produit|rédigé"
        r"|publié)?e?s? ?(?:par|avec|de|original(?:e)?(?: :| de| sur| dans)) ?(?:\w[\w’' "
        r"-]{1,25}, )?{X}(?=\W*$)",
        r"article original ?: ?{X}",
        r"(?<=\w )\({WIRE}\)\.(?=\s*$)",
    ),
    republished=(
        r"(?<!nouvelle, )(?<!information, )(?<!nouvelle a )(?<!information a )(?:initialement"
        r"|d['’]abord|originellement) (?:été )?(?:publiée?|parue?) (?:par|dans|sur|chez) {X}",
        r"(?:est|a été) (?:republié|reproduit)e? (?:\w+ )?(?:d[eu]|à partir d[eu]) {X}",
    ),
    hyperlink=(
        r"(?:lire (?:la suite|l['’]article(?: complet)?|l['’]intégralité)|à lire) ?(?:sur|dans"
        r"|:) {X}",
    ),
    media=(
        r"(?:journal|journaux|quotidiens?|hebdomadaires?|agences?|chaînes?|radio|télévision"
        r"|magazine|sites?|médias?"
        r"|tabloïd|hebdo|mensuel|revue|presse|station|consœurs|confrères|podcast|émission)"
        r"(?: (?!(?:par|contre|dans|avec|pour|dont|selon|sans|sous|chez|entre|mais|puis|avait"
        r"|était|cite|citant|comme|face)\b)"
        r"(?:d['’]|de |en )?(?-i:[a-zà-ÿ][\w-]{3,20})){0,3}?"
        r"|(?:français|allemand|britannique|américain|néerlandais|italien|espagnol|suisse|belge"
        r"|turc|russe|polonais|portugais"
        r"|chinois|japonais|ukrainien|argentin|chilien|brésilien)e?"
    ),
    articles=r"le|la|les|l['’]|au|aux|à|du|de|des|d['’]",
    joints=r"et|&|ou|ainsi que|avec|pour",
    not_after=(
        r" (?:emploi|licenci|PDG|patron|direction|actionnair|salari)\w*|[-/]\w"
        r"|(?-i: (?:Group|Groupe|Institute|Média|Médias|Holding)\b)"
    ),
    weak_after=r"que|qu['’]|dans|et|ce|a|vendredi|lundi|mardi|mercredi|jeudi|samedi|dimanche",
)
