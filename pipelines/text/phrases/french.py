"""French crediting phrases."""

from __future__ import annotations

from pipelines.text.phrases.form import Phrases
from pipelines.text.phrases.lexicon import after, any_of, subject

_SAID = any_of(
    "déclaré confié indiqué expliqué affirmé dit précisé assuré raconté confirmé répondu souligné annoncé"
    " ajouté estimé reconnu admis révélé témoigné regretté réagi détaillé fait_savoir fait_valoir plaidé"
    " rappelé insisté commenté lancé glissé soufflé soupiré promis juré martelé dénoncé déploré avoué"
    " résumé lâché prévenu exposé justifié démenti relaté"
    " déclare confie indique explique affirme précise assure raconte confirme répond souligne annonce"
    " ajoute estime reconnaît admet révèle témoigne regrette réagit détaille plaide rappelle insiste"
    " commente lance glisse souffle soupire promet jure martèle dénonce déplore avoue résume lâche"
    " prévient expose justifie dément exposait déclarait confiait indiquait expliquait affirmait disait"
    " précisait assurait racontait confirmait répondait soulignait estimait reconnaissait admettait"
    " livre livrait livré détaillent racontent expliquent affirment assurent confient dénoncent"
    " témoignent confirment disent déclarent dit-il"
)
_TOKEN = (
    r"(?!(?:adieu|direction|gestion|mission|vente|soutien|plainte|procès|abonnement|oui|non)\b)"
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
    r"|chez |devant |pour |" + _STUDIO + " " + _OF + r")"
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
    "indique indiquent indiquait annonce annoncent annonçait précise précisent précisait affirme affirment"
    " affirmait souligne soulignent signale signalent signalait note notent avance avancent avançait"
    " assure explique raconte racontent relève relèvent évoque évoquent mentionne titre constate observe"
    " pointe estime résume détaille décrit décrivait confirme ajoute rappelle insiste conclut"
    " confirment ajoutent titrait précisait signalait notait relevait racontait"
    " assurait expliquait résumait évoquait affirmaient"
)
_REPORTED = any_of(
    "rapporté rapportée rapportés rapportées relaté relatée relatés relatées relayé relayée relayés relayées"
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
    "cité citée cités citées rapporté rapportée rapportés rapportées relayé relayée relayés relayées"
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
    r"(?:dont|parmi lesquels|à commencer par|notamment"
    r"|comme|tels? que|telle que) "
)
_SHOWS = any_of(
    "a ont avait révèle révèlent montre montrent affirme affirment fait font indique indiquent assure évoque"
    " évoquent dévoile dévoilent met mettent pointe pointent décrit décrivent confirme confirment établit"
    " chiffre accuse accusent laisse suggère détaille relate raconte publiée publié parue paru dénonce explique"
    " démontre selon"
)
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
_SUBJECT = subject(
    "du de des au aux contre du_quotidien du_journal de_la_chaîne du_site du_magazine",
    r"l['’]|le|la|les",
)
_OWN_NEWS = (
    r"(?! (?:\w+ ){0,5}?(?:pertes?|bénéfices?|chiffre d|résultats?|comptes|licenciements?"
    r"|suppression|déficit)\b)"
)

FRENCH = Phrases(
    told=(
        _SAID + r"(?:-t-(?:il|elle|on)|-(?:ils|elles))?,? (?:" + _TOKEN + r"){0,8}?" + _AT + r"{X}",
        _TOLD_X + r"{X},? (?:[\w'’-]{1,25} ){0,7}?(?:" + _SAID + r")\b",
        _STUDIO + " " + _OF + r"{X}",
        r"à l['’]{X},? (?:[\w'’-]{1,25} ){0,7}?(?:" + _SAID + r")\b",
        r"(?:interrogé|interviewé|joint|contacté|sollicité|questionné|rencontré|reçu|appelé"
        r"|approché)e?s? (?:" + _WORD + r"){0,5}?(?:par|sur|dans) {X}",
        r"(?<!sera l['’])(?<!sera )invitée?s? (?:"
        + _WORD
        + r"){0,5}?(?:"
        + _OF
        + r"|sur |par |chez |dans ){X}",
        r"(?:entretien|interview|entrevue)s? (?:" + _WORD + r"){0,6}?(?:" + _OF + r"|à |au |aux "
        r"|avec |pour |dans |sur |par |chez ){X}",
        r"(?:auprès|au micro) " + _OF + r"{X}",
        r"(?:courriel|e-?mail|message|réponse|réaction|déclaration|communiqué|texte|sms)s? "
        r"(?:\w+ ){0,2}?(?:à |au |aux ){X}",
        r"(?:répond(?:u|ait|ant)?|(?:s['’]est |se |s['’]était )?confi(?:é|ée|e|er|ait|ant)|parl"
        r"(?:é|e|ant|ait)) (?:" + _WORD + r"){0,4}?"
        r"(?:à |au |aux ){X}(?! (?:la|le|les) )",
        r"(?:se confie|se livre|témoigne|s['’]exprime|s['’]explique|s['’]est (?:exprimé|expliqué"
        r"|livré)e?|a témoigné|sort de son silence)"
        r" (?:" + _WORD + r"){0,5}?(?:à |au |dans |sur |chez |devant |pour |auprès d[eu] ){X}",
        r"qu[e'’] ?{X} (?:a|avait) (?:pu )?(?:interrog|rencontr|interview|join|contact)\w{1,4}",
        r"{X} (?:a|ont|avait) (?:pu )?(?:interrogée?s?|rencontrée?s?|rencontrer|interviewée?s?"
        r"|recueilli (?:le|son|leurs?|les|des) témoignages?"
        r"|donné la parole)\b",
        r"{X} (?:s['’]est|s['’]était) entretenu",
    ),
    first_reported=(
        r"{X},? (?:qui )?(?:" + _WORD + r"){0,5}?(?:en premier|(?:le|la|les) (?:tout )?premi(?:er"
        r"|ère)s?(?: \w+)?(?= (?:à|qui)))\b",
        r"{X},? (?:qui )?(?:" + _WORD + r"){0,2}?(?:a|ont|avait|avaient) {G}(?:en premier"
        r"|en exclusivité|pour la première fois)",
        _BREAK + r" (?:(?:\w+di|hier|récemment|aussi|également|jeudi \w+|la semaine dernière"
        r"|en \w+|dernier|dernière|le \d+ \w+),? ){0,3}?(?:par )?{X}",
        _BREAK + r" (?:" + _WORD + r"){0,5}?par {X}",
        r"{X},? (?:qui )?(?:[\w-]{1,20} ){0,3}?" + _BREAK + r"(?! (?:\w+ ){0,3}?(?:logo|maquette"
        r"|application|formule)\b)",
        _BROKEN + r" (?:" + _WORD + r"){0,4}?" + _FIRST + r" (?:" + _WORD + r"){0,4}?par {X}",
        _FIRST + r" (?:été )?" + _BROKEN + r" (?:" + _WORD + r"){0,5}?(?:par|dans|sur) {X}",
        r"premi(?:er|ère)s? (?:\w+ ){0,2}?à (?:l['’])?(?:en )?(?:avoir )?(?:\w{4,12}) {G}"
        r"(?:est|était|a été|fut|sont|étaient) {X}",
        r"(?:scoop|exclusivité|primeur) (?:\w+ )?" + _OF + r"{X}",
        r"(?:c['’]est|c['’]était) {X} qui {G}(?:révél|dévoil|sorti|premi)",
        r"{X} (?:a|avait) (?:eu la primeur|sorti l['’](?:affaire|information)|levé le voile"
        r"|lancé l['’]alerte)",
    ),
    according_to=(
        r"(?:selon|d['’]après|citant|à en croire|suivant|aux dires|s['’]appuyant sur|sur la foi"
        r"|si l['’]on en croit|s['’]il faut en croire|apprend-on) (?:" + _OF + r"|que )?{X}",
        r"(?:selon|d['’]après|à en croire|citant|sur la foi|dans|par|sur) "
        r"(?:[\w'’-]{1,25} ){0,4}?"
        + _NOUN
        + r" (?:"
        + _WORD
        + r"){0,5}?(?:"
        + _OF
        + r"|dans |par |sur |à |au ){X}",
        _NOUN + r" (?:" + _WORD + r"){0,4}?(?:" + _OF + r"|dans |par |sur ){X}(?=(?<!sur "
        r"[\ue000-\ue004])$| ?:|,? "
        r"(?:[\w'’-]{1,20} ){0,4}?" + _SHOWS + r"\b)",
        _CARRIED + r" (?:" + _WORD + r"){0,6}?(?:par |dans ){X}",
        r"(?<!era )(?<!est )(?<!sont )(?<!eront )(?:diffusé|publié|paru|repris|évoqué"
        r"|partagé)e?s? (?:" + _WORD + r"){0,4}?sur {X}",
        _OBTAINED + r" (?:par |auprès " + _OF + r"){X}",
        r"(?:[,»”\"] |comme (?:l['’] ?|le |nous l['’])?|ainsi que l['’]|ce qu[e'’] ?"
        r"|qu[e'’] ?)?"
        + _REPORTS
        + r" (?:(?:\w+di|hier|aussi|également|ainsi|ce \w+|du côté "
        + _OF.rstrip()
        + r"|chez|dans),? ?){0,3}?{X}",
        r"(?:[,»”\"] ?|comme (?:l['’]|le |nous l['’])?|ainsi que l['’]|que l['’])"
        + _STATES
        + r" (?:(?:\w+di|hier|aussi|également|ainsi|de son côté|pour sa part|quant à (?:lui"
        r"|elle)),? )?{X}",
        r"(?:[,»”\"] ?|comme (?:l['’]|le |nous l['’])?|ainsi que l['’]|qu['’])(?:a|ont|avait"
        r"|avaient) (?:\w+ )?" + _REPORTED + r" (?:(?:\w+di|hier|le \d+ \w+),? )?{X}",
        r"(?:qu['’]a pu consulter|que s['’]est procurée?s?|qu['’]a consultée?s?"
        r"|qu['’]a obtenue?s?|dont a eu connaissance) {X}",
        r"(?:lit-on|peut-on lire|pouvait-on lire|écrit-on|apprend-on) (?:"
        + _WORD
        + r"){0,3}?(?:dans |sur |chez ){X}",
        r"(?:c['’]est|c['’]était) {X} qui (?:l['’]|le )?(?:affirm|écri|rapport|di|assur|annonc"
        r"|avanc|racont)\w+",
        r"(?:une|l['’]|cette) ?informations? (?:exclusive )?" + _OF + r"{X}",
        _SUBJECT + r"{X} (?:dit|affirme|assure|indique|explique) (?:s['’]être|avoir|y voir) ",
        _REPORTS + r" dans (?:son|sa|ses|une?) (?:[\w'’-]{1,20} ){1,5}?{X}",
        r"(?:après|suite à|à la suite) (?:[\w'’-]{1,20} ){0,3}?"
        + _NOUN
        + r" (?:"
        + _OF
        + r"|dans |par ){X}",
        r"[,;–—] {X} ?: ?[«\"“„‘]",
        r"(?:en|à la) une " + _OF + r"{X}",
        r"(?:a|ont|avait|a-t-on|nous) (?:appris|apprend) (?:par |auprès |dans )?(?:"
        + _OF
        + r")?{X}",
        r"informations? (?:est|émane|vient|provient|sort) (?:\w+ )?" + _OF + r"{X}",
        r"(?:réalisée?|commandée?|menée?|effectuée?)s? (?:" + _WORD + r"){0,4}?pour {X}",
        r"(?:selon|d['’]après|citée? par|relayée? par|rapportée? par) (?:\w+ ){0,3}?"
        + _MEDIA_SUCH_AS
        + r"{X}",
        _MEDIA_SUCH_AS
        + r"{X}(?=,? (?:"
        + _WORD
        + r"){0,4}?(?:"
        + _REPORTS
        + "|"
        + _STATES
        + r"|évoquent|parlent)\b)",
        _SUBJECT
        + r"{X}(?:, [^,.;:\n\ue000-\ue005]{3,60},)?(?:"
        + r",? (?:[\w-]{1,20} ){0,2}?(?:"
        + _REPORTS
        + r"|titre|parle|parlait|chiffre|dénombre"
        r"|recense|cite|citait)\b(?! (?:\w+ )?(?:récompens|match))"
        + r"|"
        + r" "
        + _STATES
        + r" (?:\w+ ){0,4}?(?:comment\b|pourquoi\b|qu(?:e\b|['’]))(?! ?(?:il"
        r"|elle|ses?|sa|son)\b)"
        + r"|"
        + r" (?:évoque|avance|mentionne|décrit|détaille|signale)\b(?! (?:ses?|sa|son)\b)"
        + r"|"
        + r" (?:a|ont|avait|avaient) (?:[\w-]{1,20} ){0,2}?"
        + _REPORTED
        + r"\b"
        + _OWN_NEWS
        + r"|"
        + r" (?:(?:a|ont|avait|avaient|s['’]est|s['’]était) (?:[\w-]{1,20} ){0,2}?"
        + _OBTAINED
        + r"\b)"
        + r"|"
        + r",? (?:citant|qui cite|se référant|s['’]appuyant|sur la foi|qui s['’]appuie"
        r"|qui a pu consulter|qui a eu accès)"
        + r"|"
        + r",? (?:[\w-]{1,20} ){0,4}?(?:se fai(?:t|sait) l['’]écho|consacr(?:e|ait)|retrac(?:e"
        r"|ait)|brosse|dresse|publie|revient sur|recense)\b" + _OWN_NEWS + r")",
    ),
    agency=(
        r"\(?avec {X}[ )]*\.?(?=\s*$|\))",
        r"avec (?:les |la |le |l['’])?(?:informations?|dépêches?|éléments?|aide|contributions?"
        r"|concours|collaboration|participation) (?:\w+ )?" + _OF + r"{X}",
        r"(?:sources?|texte|via|agences?|avec)(?: ?:|\s:) ?{X}",
        r"(?:à partir|sur la base|inspirée?|tirée?|issue?s?|traduite?|adaptée?|reprise?"
        r"|au moyen) " + _OF + r"(?:" + _WORD + r"){0,5}?{X}",
        r"{X} (?:a|ont) (?:contribué|participé|collaboré)",
        r"(?:contributions?|collaboration) " + _OF + r"{X}",
    ),
    republished=(
        r"(?:initialement|d['’]abord|originellement) (?:été )?(?:publiée?|parue?) (?:par|dans|sur"
        r"|chez) {X}",
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
