"""Constructions in which German, Dutch, French, Italian and Turkish press credits other outlets."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from pipelines.outlets import load_registry
from pipelines.text.credits import read_text_credits
from pipelines.text.phrases import PHRASES

REGISTRY = load_registry(Path(__file__).with_name("credit_outlets.toml"))

# Language, kind, one sentence for each construction.
CREDITED: list[tuple[str, str, str]] = [
    ("de", "told", "Dem Spiegel sagte die Ministerin, sie bleibe im Amt."),
    ("de", "told", "Wie die Ministerin dem „Spiegel“ bestätigte, bleibt sie im Amt."),
    ("de", "told", "Das hat ein Nachbar der Süddeutschen Zeitung erzählt."),
    ("de", "told", "„Ich bleibe“, so die Ministerin gegenüber Reuters."),
    ("de", "told", "Die Klinik bestätigte den Vorfall auf Anfrage von Reuters."),
    ("de", "first_reported", "Zuerst über den Fall berichtet hatte Reuters."),
    ("de", "first_reported", "Der Spiegel machte den Fall vor zwei Wochen publik."),
    ("de", "according_to", "Recherchen der Süddeutschen Zeitung zeigen, dass Geld fehlt."),
    ("de", "according_to", "Das Gutachten, das Reuters vorliegt, nennt Mängel."),
    ("de", "according_to", "Medien, darunter Reuters, melden eine Einigung."),
    ("de", "according_to", "Die Zahl der Toten stieg laut einem Bericht von Reuters auf neun."),
    ("nl", "told", "Aan de Volkskrant laat de gemeente weten dat het park dicht blijft."),
    ("nl", "told", "De minister heeft tegenover Reuters bevestigd dat het akkoord rond is."),
    ("nl", "told", "Op vragen van Reuters antwoordt het bedrijf dat het niets wist."),
    ("nl", "first_reported", "De fraude kwam aan het licht door onderzoek van de Volkskrant."),
    ("nl", "first_reported", "De Volkskrant had maandag de primeur."),
    ("nl", "according_to", "Dat blijkt uit stukken die de Volkskrant heeft ingezien."),
    ("nl", "according_to", "De wethouder wist het, zo valt te lezen in de Volkskrant."),
    ("nl", "according_to", "Uit onderzoek van de Volkskrant blijkt dat de huren stegen."),
    ("nl", "agency", "De zoektocht gaat door.\n\nMet medewerking van Reuters"),
    ("fr", "told", "Sur BFMTV, le préfet a assuré que la route rouvrirait."),
    ("fr", "told", "Dans un entretien accordé au Monde, le maire reconnaît des erreurs."),
    ("fr", "told", "Jointe par Reuters, la direction n’a pas souhaité réagir."),
    ("fr", "told", "Le maire s’est confié à un journaliste de BFMTV."),
    ("fr", "first_reported", "C’est Mediapart qui a révélé le contrat."),
    ("fr", "first_reported", "Mediapart a été le premier média à évoquer le contrat."),
    ("fr", "according_to", "Comme l’a écrit Le Monde, l’usine va fermer."),
    ("fr", "according_to", "Le rapport, que Mediapart s’est procuré, accable la direction."),
    ("fr", "according_to", "Une enquête de Mediapart montre que les contrôles manquaient."),
    ("fr", "according_to", "Selon plusieurs médias, dont Reuters, un accord est proche."),
    ("fr", "agency", "Le pont est fermé.\n\nAvec les informations de Reuters"),
    ("it", "told", "All’ANSA il sindaco ha confermato le dimissioni."),
    ("it", "told", "Interpellata da Reuters, l’azienda non ha commentato."),
    ("it", "told", "Il sindaco si è sfogato con il Corriere della Sera."),
    ("it", "first_reported", "È stato il Corriere della Sera a rivelare il contratto."),
    ("it", "first_reported", "Il Corriere della Sera ha dato per primo la notizia."),
    ("it", "according_to", "Lo ha riportato ieri il quotidiano Corriere della Sera."),
    ("it", "according_to", "Le carte, di cui Reuters ha preso visione, parlano chiaro."),
    ("it", "according_to", "Come si legge sul Corriere della Sera, il ponte è chiuso."),
    ("it", "according_to", "A quanto riferisce Reuters, i morti sono nove."),
    ("it", "agency", "Il ponte è chiuso.\n\nHa collaborato l’agenzia Reuters"),
    ("tr", "told", "Bir yetkili, Reuters'a, anlaşmanın yarın imzalanacağını söyledi."),
    ("tr", "told", "Hürriyet gazetesine konuşan işçiler maaş alamadıklarını anlattı."),
    ("tr", "told", "Reuters'ın sorularını yanıtlayan bakan zammı savundu."),
    ("tr", "first_reported", "Skandal, Hürriyet'in haberiyle gün yüzüne çıkmıştı."),
    ("tr", "first_reported", "Hürriyet, belediyedeki usulsüzlüğü ortaya çıkardı."),
    ("tr", "according_to", "Reuters, iki ülkenin bir metin üzerinde anlaştığını bildirdi."),
    ("tr", "according_to", "Hürriyet'in ulaştığı tutanakta iki isim var."),
    ("tr", "according_to", "Reuters'ın iki kaynağa dayandırdığı haberinde tarih verilmedi."),
    ("tr", "according_to", "Hürriyet'te yer alan habere göre köprü kapalı."),
    ("de", "told", "„Ich gehe“, sagte ein Sprecher der Staatsanwaltschaft der dpa."),
    ("de", "told", "„Ich gehe“, sagte sie dem Hamburger „Spiegel“."),
    ("de", "told", "Das bestätigte die Klinik der Nachrichtenagentur dpa."),
    ("de", "told", "Der Minister dementiert das Gerücht beim „Spiegel“ vehement."),
    ("de", "told", "Die Klinik teilte auf dpa-Anfrage mit, sie prüfe das."),
    ("de", "told", "Ein Polizeisprecher sagte dpa, es gebe Verletzte."),
    ("de", "told", "Der Minister war am Montag bei Reuters zu Gast."),
    ("de", "first_reported", "Zunächst hatte der Hamburger „Spiegel“ darüber berichtet."),
    ("de", "according_to", "Zuvor hatte der „Spiegel“ darüber berichtet."),
    ("de", "first_reported", "Aufgedeckt hatte den Fall der „Spiegel“."),
    ("de", "first_reported", "Der Skandal kam durch den „Spiegel“ ans Licht."),
    ("de", "according_to", "Ein dpa-Fotograf vor Ort sah Rauch."),
    ("de", "according_to", "Ein Reporter der dpa vor Ort sah Rauch."),
    ("de", "according_to", "Anlass sind Recherchen der Süddeutschen Zeitung."),
    ("de", "according_to", "Die Polizei bestätigte entsprechende Informationen des „Spiegel“."),
    ("de", "according_to", "„Er ist am Ende“, kommentiert der „Spiegel“."),
    ("de", "according_to", "Der „Spiegel“ meint dazu: „Er ist am Ende.“"),
    ("de", "according_to", "Ein Video des „Spiegel“ zeigt den Brand."),
    ("de", "according_to", "Beim „Spiegel“ zeigt Jana Reh, wie das Geld verschwand."),
    ("de", "according_to", "Nachzulesen ist das im „Spiegel“."),
    ("de", "according_to", "Der „Spiegel“ hat ausgerechnet, dass Geld fehlt."),
    ("de", "agency", "Es regnete.\n\nDieser Beitrag wurde zuerst beim „Spiegel“ veröffentlicht."),
    ("de", "agency", "Es regnete.\n\nDieser Text wurde von der Nachrichtenagentur dpa übernommen."),
    ("de", "agency", "Es regnete.\n\nMit freundlicher Genehmigung des „Spiegel“."),
    ("nl", "told", "In de Volkskrant reageert de minister verbaasd."),
    ("nl", "told", "Hij schreef in een opiniestuk in de Volkskrant dat het onzin is."),
    ("nl", "told", "Tegen persbureau ANP zei hij dat het onzin is."),
    ("nl", "first_reported", "De Volkskrant maakte de zaak vorige week bekend."),
    ("nl", "according_to", "De huizen zijn weg, ziet een ANP-fotograaf ter plaatse."),
    ("nl", "according_to", "Een fotograaf van Reuters zag rook."),
    ("nl", "according_to", "Aanleiding voor het debat is berichtgeving van de Volkskrant."),
    ("nl", "according_to", "De politie bevestigt een bericht van de Volkskrant hierover."),
    ("nl", "according_to", "De Volkskrant noemt het een debacle."),
    ("nl", "according_to", "Dat staat in een brief die in handen is van de Volkskrant."),
    ("nl", "agency", "Het regende.\n\nDit artikel is overgenomen van de Volkskrant."),
    ("nl", "agency", "Het regende.\n\nEen versie van dit artikel verscheen in de Volkskrant."),
]

NOT_CREDITED: list[tuple[str, str]] = [
    ("de", "Der Spiegel meldete für das Jahr einen Verlust."),
    ("de", "Ein Sprecher des Spiegels sagte, der Verlag bedaure das."),
    ("de", "Das Gericht wies die Klage gegen den Spiegel ab."),
    ("de", "Die Aktie von Reuters fiel um drei Prozent."),
    ("nl", "De Volkskrant meldt een verlies van drie miljoen."),
    ("nl", "Een verslaggever van de Volkskrant schrijft ook romans."),
    ("nl", "De rechter wees de eis tegen de Volkskrant af."),
    ("fr", "La finale sera diffusée en clair sur BFMTV."),
    ("fr", "Un ancien journaliste du Monde parle de salariés aigris."),
    ("fr", "Le Monde a annoncé la suppression de quarante postes."),
    ("it", "La partita sarà trasmessa da Reuters."),
    ("it", "Ha detto addio al Corriere della Sera dopo vent’anni."),
    ("it", "Il tribunale ha respinto la querela contro il Corriere della Sera."),
    ("tr", "Hürriyet, 40 çalışanını işten çıkaracağını duyurdu."),
    ("tr", "Belediye, Hürriyet'e tazminat davası açacağını açıkladı."),
    ("it", "Il decreto è stato pubblicato in Gazzetta Ufficiale."),
    ("tr", "Kalkınma Ajansı'nın raporuna göre gençler göç ediyor."),
    ("tr", "2010'dan beri Hürriyet'te çalıştığını söyledi."),
    ("de", "Das sagte der Chef der dpa."),
    ("de", "Das erklärte die Geschäftsführung der dpa am Montag."),
    ("de", "Zuvor hatte der Spiegel 40 Stellen gestrichen."),
    ("de", "Das Spiel wird live bei Reuters übertragen."),
    ("de", "Der Minister fordert vom Spiegel eine Entschuldigung."),
    ("de", "Das Gericht wies die Klage des Spiegels zurück."),
    ("nl", "De redacteur van de Volkskrant zag zijn baan verdwijnen."),
    ("nl", "De Volkskrant ontkent de beschuldigingen."),
    ("nl", "De Volkskrant stelt een nieuwe hoofdredacteur aan."),
]

TITLES: list[tuple[str, str]] = [
    ("it", "Il ponte era marcio: Corriere della Sera"),
    ("fr", "Reuters : le pont est fermé"),
    ("fr", "Le pont est fermé (Reuters)"),
    ("de", "„Süddeutsche Zeitung“: Brücke ist marode"),
]


def read(text: str, lang: str, title: str | None = None) -> list[str]:
    found = read_text_credits(text, "harbordaily.com", REGISTRY, lang, None, title)
    return [credit.kind for credit in found]


@pytest.mark.parametrize(("lang", "kind", "text"), CREDITED)
def test_a_construction_credits_the_outlet_once_and_with_its_kind(
    lang: str, kind: str, text: str
) -> None:
    assert read(text, lang) == [kind]


@pytest.mark.parametrize(("lang", "text"), NOT_CREDITED)
def test_news_about_an_outlet_or_its_people_credits_nobody(lang: str, text: str) -> None:
    assert read(text, lang) == []


@pytest.mark.parametrize(("lang", "title"), TITLES)
def test_a_name_behind_or_before_a_colon_or_in_brackets_credits_in_a_title(
    lang: str, title: str
) -> None:
    assert read("", lang, title) == ["according_to"]


@pytest.mark.parametrize("lang", ["de", "nl", "fr", "it", "tr"])
def test_a_long_line_of_words_that_begin_phrases_is_read_in_linear_time(lang: str) -> None:
    starts = {
        "de": "sagte der zuerst hatte laut dem Bericht in der wie ",
        "nl": "zei tegen de volgens een onderzoek van als eerste in de ",
        "fr": "a déclaré à la selon une enquête de révélé par dans le ",
        "it": "ha detto alla secondo un’inchiesta di per prima da un ",
        "tr": "ilk kez haberin göre açıkladı söyledi bildirdi ",
    }
    assert lang in PHRASES
    text = (starts[lang] * 6 + "Reuters ") * 200
    began = time.process_time()
    read_text_credits(text, "harbordaily.com", REGISTRY, lang)
    assert time.process_time() - began < 2
