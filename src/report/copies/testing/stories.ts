/** Stories written for these tests. No two are about the same matter. */
export const stories = {
  harbour: `LISBON, May 4 (Lusa) - Portugal and Morocco signed an agreement on Tuesday to build a ferry harbour 14 kilometres east of Tangier at a cost of 340 million euros.

Foreign Minister Ana Seixas said the harbour would open in 2031 and would take 1,250 lorries a day. "We are building a door and not a wall," she told reporters after the ceremony in Lisbon.

Her guest, Minister Karim Bennani, called the plan the largest of its kind between the two countries since 1998. He said that 62 percent of the money would come from banks in Rabat and Casablanca.

The opposition in Lisbon had asked for a vote in parliament, which the government refused. A spokesman for the European Union in Brussels welcomed the agreement and said that customs officers would be trained in both ports.`,
  river: `Officials from Laos and Cambodia failed on Friday to agree on how much water a new dam on the Mekong may hold back in the dry season.

The talks in Vientiane ended after 9 hours without a statement. Cambodia wants at least 2,400 cubic metres a second to pass at Stung Treng; Laos offers 1,900.

Sok Vannak, who leads the Cambodian side, said that fishermen at the Tonle Sap would lose half of their catch. His counterpart Bounmy Phon answered that Laos had shown all of its figures to the river commission.

The two sides will meet again in Phnom Penh on June 17.`,
  envoy: `The government of Ecuador has recalled its ambassador from Oslo after a Norwegian newspaper printed cables that he was said to have written about the president.

Foreign Minister Lucía Paredes told Congress in Quito that the ambassador, Jorge Mena, would be heard next week. She did not say whether the cables were genuine.

Norway said it regretted the departure of Mena, who had been in Oslo for 14 months. About 3,700 Norwegians live in Ecuador, most of them in Guayaquil.`,
} as const;

/** The first story again, in German, as a paper abroad would print it. */
export const harbourInGerman = `LISSABON (Lusa). Portugal und Marokko haben am Dienstag den Bau eines Fährhafens 14 Kilometer östlich von Tangier vereinbart. Er kostet 340 Millionen Euro.

Wie Ana Seixas mitteilte, öffnet der Hafen 2031 und nimmt täglich 1.250 Lastwagen auf. „Wir bauen eine Tür und keine Mauer“, sagte sie.

Karim Bennani nannte das Vorhaben das größte seit 1998. Aus Rabat und Casablanca kommen 62 Prozent des Geldes. Am 4. Mai 2027, in 24 Monaten, beginnt der Bau. In Lissabon hatte die Opposition eine Abstimmung verlangt.`;

/** The first story told with other words; names and numbers stand. */
export const harbourInOtherWords = `A 340 million euro port for ferries is to rise close to Tangier under a deal that Morocco concluded with Portugal this Tuesday.

From 2031 on it will handle 1,250 trucks daily, according to Ana Seixas, Foreign Minister in Lisbon, who added: "We are building a door and not a wall."

Visiting Minister Karim Bennani spoke of the biggest joint project in decades, with 62 percent paid by lenders from Casablanca and Rabat.

Deputies in Lisbon were denied a say. From Brussels the European Union praised the move.`;
