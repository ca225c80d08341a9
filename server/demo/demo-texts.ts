/**
 * The documents of the demo board. Written for it: the bay, the ship, the people and the papers are invented. Three come
 * with the board; the last is imported like any upload, so that its claims wait in the tray.
 */

export interface DemoText {
  readonly filename: string
  readonly source: string
  readonly text: string
}

const BRIEF = `Sorrel Bay cable outage: five questions before the council meets

By Tessa Holm, Maren Institute
13 May 2026

Background
The eastern data cable across Sorrel Bay failed at 02:40 on 9 May 2026 and cut the outer islands off from the mainland exchange. A repair ship reached the fault on Tuesday. This brief sets out what the council will have to decide, and what is still missing.

Key questions

1. Cause of the break: The cable lies in 74 metres of water, well inside the anchoring ban. A break of this kind is presumably mechanical, but a mechanical break can be an accident, a deliberate act or the work of the seabed itself.

2. The missing forty minutes: The freighter Aurelia Brandt passed over the cable during the night. Her position reports stop for forty minutes, from 02:21 to 03:01, and resume on a new heading. The gap may have a harmless explanation.

3. State of the seabed: The survey of 2024 found loose silt on the northern slope. A slide could bury or tear a cable, and it would probably leave traces that the repair ship can measure.

4. Supply of the islands: The western cable carries the whole traffic for now. It is likely to hold through the summer unless the autumn storms come early.

5. Who pays, and who may inspect: The owner's insurers want their own inspector on the repair ship. The council has not answered yet.

Outlook
The council meets on 20 May. A finding by then is possible, but it seems unlikely that all of the evidence can be examined in time.
`

const REPORT = `Repair ship finds long scar beside severed Sorrel Bay cable

By Jonas Eide
Harbour Courier
14 May 2026

The repair ship Calder has found a furrow 900 metres long beside the broken cable in Sorrel Bay, the Coastal Directorate said on Wednesday.

"The furrow runs straight across the cable and ends where the cable ends," said Ingrid Vael, who leads the directorate's inquiry. She told the Harbour Courier that the furrow is "consistent with a dragged anchor".

The Norvik Wire reported on Wednesday that the freighter Aurelia Brandt crossed the cable at 02:38, citing the Coastal Directorate. Bay Radio also reported the crossing, according to the Coastal Directorate.

Brandt Lines, which owns the freighter, denied any part in the outage. "Our anchors were stowed and sealed all night," a spokesman for Brandt Lines said.

Two crew members told the Norvik Wire that the port anchor had been cleared for use shortly before the crossing because of the weather. They asked not to be named.

Professor Edda Lund of the Fjord University said a slide of the northern slope was unlikely. The gauges there recorded no movement that night, she said.

According to the harbour office, the wind reached 46 knots at 02:30. A tug master said he had seen the freighter swing, and that she may have been holding by her anchor.

The insurers declined to comment.
`

const STATEMENT = `Statement of the Coastal Directorate on the outage of 9 May

12 May 2026

The Coastal Directorate has opened an inquiry into the outage of the eastern cable. Radar recordings show that one vessel crossed the cable between 02:30 and 02:45. The vessel has been identified as the freighter Aurelia Brandt.

The directorate has no indication that the vessel stopped. The interruption of her position reports is being examined. It is possible that the receiver on Gull Rock was without power at the time.

The directorate asks ship owners to keep their voyage recorders sealed.
`

const UPDATE = `Brandt Lines changes its account of the Sorrel Bay crossing

By Mira Sandvik
The Meridian
16 May 2026

Brandt Lines said on Friday that the port anchor of the freighter Aurelia Brandt "may have been lowered for a few minutes" on the night of the outage.

On Wednesday the company had said that both anchors were stowed and sealed. "We have since spoken to the mate on watch," the managing director, Henrik Brandt, told The Meridian.

The Coastal Directorate said it would question the crew on Monday. Ingrid Vael said that the voyage recorder had reached the laboratory with its seal unbroken.

The power company of Gull Rock denied that its receiver had lost power. "There was no interruption," it said in a statement.

According to Bay Radio, a second vessel without lights was seen near the cable at about 02:50. The harbour office said it could not confirm the sighting.
`

export const BRIEF_TEXT: DemoText = { filename: 'maren-brief.txt', source: 'Maren Institute', text: BRIEF }
export const REPORT_TEXT: DemoText = { filename: 'harbour-courier.txt', source: 'Harbour Courier', text: REPORT }
export const STATEMENT_TEXT: DemoText = {
  filename: 'directorate-statement.txt',
  source: 'Coastal Directorate',
  text: STATEMENT,
}
export const UPDATE_TEXT: DemoText = { filename: 'meridian-update.txt', source: 'The Meridian', text: UPDATE }
