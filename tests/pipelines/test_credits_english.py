"""Constructions with which the English press credits an outlet, and those in which it merely names one."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipelines.outlets import load_registry
from pipelines.text.credits import read_text_credits

REGISTRY = load_registry(Path(__file__).with_name("credit_outlets.toml"))
BEFORE, AFTER = "It rained for days in the valley.\n", " It was cold."

# A sentence for each construction; all outlets that it credits are credited in the one way.
TOLD = [
    "The union leader told The Guardian in a phone call that talks had failed.",
    "“We had no warning,” she said in a text message to the BBC.",
    "The mayor confirmed the closure of both piers to Reuters.",
    "In a call with CNN, the pilot described the smoke.",
    "He gave The Washington Post an exclusive interview last week.",
    "Two former aides who spoke to NBC News on condition of anonymity said so.",
    "Reached by Reuters on Monday, the owner hung up.",
    "The Guardian spoke to eleven tenants, who all described mould.",
    "CNN has interviewed three of the divers.",
    "“It is over,” the coach said late Monday on CNN.",
    "She sat down with CBS News on the eve of the trial.",
    "He wrote in an op-ed for The New York Times that the dam was safe.",
    "The captain said Sunday on NBC's morning show that he was ready.",
    "In written answers to The Guardian, the firm denied it.",
    "He repeated the claim in a podcast interview with the BBC.",
    "The senator, in an appearance on CNN, called it a mistake.",
    "The mayor told a reporter from CNN that the pier was lost.",
    "“It hurts,” she told Jane Doe of the BBC.",
    "The firm did not reply to questions sent by Reuters.",
    "The owner did not respond to a request for comment from The Guardian.",
    "CNN asked the mayor whether he would stay, and he laughed.",
    "The Guardian was told by two officials that the plan was dead.",
    "The senator made the remarks on CNN on Sunday.",
    "As a guest on CNN, the senator said she would run.",
    "The widow shared her story with the BBC.",
    "The minister penned an op-ed in The Washington Post against the plan.",
    "“It is over,” he told the Today programme on the BBC.",
]
FIRST_REPORTED = [
    "The raid was first reported late on Tuesday by CNN.",
    "News of the deal was broken by The Wall Street Journal.",
    "The list was first published by The Guardian in May.",
    "CNN was the first outlet to report the arrest.",
    "The Washington Post broke the news of the merger.",
    "The scandal came to light in a report by The Guardian.",
    "The Guardian first revealed the payments in March.",
    "First to name the suspect was the BBC.",
    "The emails, which The New York Times was first to obtain, run to 300 pages.",
    "The letters first surfaced in The Guardian.",
    "The plan was initially disclosed by the BBC on Friday.",
    "A Guardian investigation first exposed the payments.",
    "The raid follows revelations in The Guardian about the payments.",
    "CNN's Jane Roe was first to report the trade.",
    "The Guardian exclusively revealed the payments.",
]
ACCORDING_TO = [
    "Per CNN, the bridge is closed.",
    "The firm hid the loss, a Reuters investigation found.",
    "An analysis of court files by The Washington Post shows the same.",
    "Video obtained by CNN shows the boat on fire.",
    "Footage aired by the BBC showed the crowd running.",
    "In a draft seen by Reuters, the ministry gives way.",
    "The figures, compiled by Reuters, cover ten years.",
    "The Guardian reports that the pier will close.",
    "The bridge, the BBC reports, will stay shut.",
    "The Washington Post, citing two officials, said the talks had failed.",
    "The minister was quoted by Reuters as saying the dam was safe.",
    "Leaked documents shared with The Guardian show the cost.",
    "By The Washington Post's count, 40 towns have no bus.",
    "“Nobody is safe,” the BBC quoted the doctor as saying.",
    "The New York Times reported on Thursday that the deal was near.",
    "A Guardian investigation published in May found the same.",
    "The Guardian wrote that the pier was rotten.",
    "The Washington Post has learned that the deal is off.",
    "The ship sank in minutes, state-run Reuters reported.",
    "In an article published on Monday, The Guardian described the cells.",
    "The Wall Street Journal said the bank had paid a ransom.",
    "The general fled, said Reuters.",
    "Some 40 people were hurt, Reuters said.",
    "CNN, a cable channel, reported that two people had died.",
    "Two people were found dead in the harbour, the BBC said.",
    "The minister fell asleep, Jane Roe reported for CNN from Karst.",
    "The Guardian's Jane Roe wrote that the pier was rotten.",
    "A photographer for Reuters saw three boats burn.",
    "Footage from CNN showed smoke above the roofs.",
    "CNN footage showed smoke above the roofs.",
    "The Guardian leads with the fall of the mayor.",
    "In its editorial, The Guardian called the plan mad.",
    "The mayor dismissed the Guardian story as false.",
    "The mayor denied claims in The Guardian that he was paid.",
    "He was identified by The Guardian as Jan Roe.",
    "The deal is off, with CNN reporting that talks had collapsed.",
    "The mayor faces a rebellion, in the words of The Guardian.",
    "It has been claimed by The Guardian that talks collapsed.",
    "The Washington Post's Karst bureau reported the arrest.",
]
AGENCY = [
    "Information from the Associated Press was used in this report.",
    "The Associated Press and Reuters contributed.",
    "This story was republished with permission from The Guardian.",
    "This article first appeared in The Guardian.",
    "Reporting by AP.",
    "It rained. Sources: Reuters, AP",
    "Associated Press writer Jane Roe in Karst contributed to this report.",
    "This story, which first ran in The Guardian, is reprinted here.",
    "This is an edited version of a piece that first appeared in The Guardian.",
    "It rained.\\n\\nJane Roe works for The Guardian, where a version of this story was published.",
    "Some information in this report came from Reuters.",
    "This article draws on reporting by Reuters.",
    "This story is part of a collaboration with The Guardian.",
    "The story comes to us from The Guardian.",
    "It rained. Agencies: Reuters",
]
NOTHING = [
    "The BBC said it would close two local stations.",
    "CNN said on Monday that its chief executive would step down.",
    "The Washington Post said the newspaper would hire 40 reporters.",
    "A CNN crew was attacked on Sunday.",
    "The Guardian reported a rise in revenue of four per cent.",
    "She was interviewed for a job at the BBC.",
    "The court told The Guardian to pay her costs.",
    "He sold his shares in The New York Times.",
    "He bought a copy of The Guardian at the kiosk.",
    "The report on the BBC's finances is due in May.",
    "The Wall Street Journal won an award for its investigation.",
    "He told Reuters staff to leave the building.",
    "The lawyer for CNN said the claim was false.",
    "The president attacked the BBC again on Monday.",
    "NBC News announced that the anchor would leave in May.",
    "The Guardian published a correction and apologised.",
    "The BBC is in talks with CNN over a joint channel.",
    "The film was first shown on the BBC in 1987.",
    "Her first novel was praised by The New York Times.",
    "The New York Times bestseller list had her book first.",
    "The BBC licence fee will rise, the minister told parliament.",
    "A letter to the editor of the Guardian was never printed.",
    "The paper was founded by a former Washington Post editor.",
    "Reporters from Reuters, AP and CNN waited outside the court.",
    "The station is opposite the offices of CNN.",
    "The match will be shown live on the BBC.",
    "He read in The Guardian about the fire while having breakfast.",
    "The Guardian, the BBC and CNN were barred from the hall.",
    "The trial of a Reuters photographer begins on Monday.",
    "The senator cancelled his subscription to The New York Times.",
    "A bomb threat was phoned in to CNN on Friday.",
    "The company bought adverts in The Guardian and on NBC News.",
    "He moved from the BBC to CNN in 2019.",
    "The minister refused to speak to the BBC.",
    "The Reuters building was evacuated on Monday.",
    "The suit says CNN defamed the singer.",
    "Viewers complained to the BBC about the noise.",
    "The quiz, broadcast by the BBC since 1972, will end.",
    "The BBC obtained a licence for a new transmitter.",
    "A poll of CNN viewers is planned.",
    "The Guardian called its readers together.",
    "The regulator wrote to the BBC about the programme.",
    "The hacker said he had sent the files to nobody, not even The Guardian.",
    "The BBC told staff on Monday that the canteen would close.",
    "The Washington Post told readers it would raise its price.",
    "CNN was told to leave the square.",
    "A spokesman for the BBC said it would not comment on individual cases.",
    "The Guardian has hired a new editor.",
    "Reuters has been sold for four billion dollars.",
    "He has written for The Guardian, The New York Times and Le Monde.",
    "The anchor told viewers of CNN that she was ill.",
    "Her work has appeared in The New York Times and The Guardian.",
    "The Guardian's owner, a trust, was founded in 1936.",
    "They met while reporting for Reuters in Karst.",
    "The BBC first aired the show in 1999.",
    "The BBC reported the theft to the police.",
    "He was first hired by the BBC in 1990.",
    "The novel was first reviewed in The Guardian by her husband.",
    "A strike stopped the presses of The Washington Post.",
    "Three CNN journalists were hurt when a wall fell.",
    "CNN said it had suspended two producers.",
    "The BBC said its staff were safe.",
    "The BBC, which reported record profits, will expand.",
    "The minister accused The Guardian of lying.",
    "The prize was shared by reporters of Reuters and the BBC.",
    "The Guardian ran out of paper in 1947.",
    "NBC News is owned by the same company.",
    "The verdict against the Guardian was published on Monday.",
    "Sources of the leak at CNN are being sought.",
    "She became a correspondent for Reuters in 2001.",
    "The police searched the offices of The Guardian.",
    "A poll on the future of the BBC drew a million votes.",
    "He posed for The Guardian with his dog.",
    "The BBC's report cost two million pounds and won an award.",
    "The judge, who used to write for The Guardian, stepped aside.",
    "We told the BBC not to come.",
    "The Guardian and Le Monde have agreed to share a printing plant.",
    "He paid for an advertisement in The Wall Street Journal.",
    "The book was serialised in The Guardian in 1988.",
    "The quiz on NBC drew ten million people.",
    "The rules bind broadcasters such as the BBC and CNN.",
    "The channel will launch in May, CNN said.",
    "The show's host has been suspended, the BBC said.",
    "Its staff will strike on Friday, the BBC said.",
    "Calls from The Guardian to ban the plan were ignored.",
    "NBC News asked viewers what they thought.",
    "She reported for Reuters for ten years.",
    "A photographer for Reuters heard her sentence on Monday.",
    "The club announced a partnership with the BBC.",
    "A fun run in partnership with The Guardian was held on Sunday.",
    "The rights to the cup were claimed by the BBC.",
    "The mayor shared the prize with CNN.",
    "The judge rejected The Guardian's claim for costs.",
    "The paper apologised for the headline in The Guardian.",
    "Photo courtesy of Reuters",
    "Image credit: Reuters",
    "She was named by The Guardian as its new editor.",
]


def kinds(text: str) -> set[str]:
    return {credit.kind for credit in read_text_credits(text, "harbordaily.com", REGISTRY, "en")}


@pytest.mark.parametrize("text", TOLD)
def test_what_a_person_says_to_an_outlet_is_told_it(text: str) -> None:
    assert kinds(BEFORE + text) == {"told"}


@pytest.mark.parametrize("text", FIRST_REPORTED)
def test_news_that_an_outlet_had_before_others_is_first_reported_by_it(text: str) -> None:
    assert kinds(BEFORE + text) == {"first_reported"}


@pytest.mark.parametrize("text", ACCORDING_TO)
def test_news_that_an_outlet_reports_is_according_to_it(text: str) -> None:
    assert kinds(BEFORE + text) == {"according_to"}


@pytest.mark.parametrize("text", AGENCY)
def test_a_text_that_an_outlet_wrote_or_added_to_has_it_as_agency(text: str) -> None:
    assert kinds(BEFORE + text) == {"agency"}


@pytest.mark.parametrize("text", NOTHING)
def test_news_of_an_outlet_itself_and_its_people_and_readers_credits_nobody(text: str) -> None:
    assert kinds(BEFORE + text + AFTER) == set()
