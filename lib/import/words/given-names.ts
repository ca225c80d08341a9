import { wordsIn } from './word-list'

/** First names of the German and French speaking countries, whose bearers "er" and "elle" can mean. */
export const MENS_NAMES: ReadonlySet<string> = new Set(
  wordsIn(`
    Abdel Abdou Achille Achim Adalbert Adolf Adrien Ahmet Aimé Alain Alban Albrecht Alexandre Alexis Alfons Alfred
    Alois Alphonse Amadou Amaury Ambroise Amédée Amine Anatole André Andreas Anselme Ansgar Antoine Antonin Armand
    Armin Arnaud Arne Arnold Arsène Artur Aubin Augustin Aurélien Axel Aymeric Balthasar Baptiste Barnabé Barthélemy
    Basile Bastian Bastien Baudouin Benno Benoît Bernhard Bert Berthold Bertrand Bilal Björn Blaise Brice Bülent
    Burkhard Calixte Carsten Cédric Célestin Cem César Christof Christophe Clemens Clément Clovis Corentin Cornelius
    Cyprien Cyril Cyrille Damien Deniz Didier Dietrich Dimitri Dragan Eberhard Eckart Eckhard Edmond Édouard Egon
    Ekkehard Elmar Éloi Émile Émilien Emin Emmanuel Engelbert Erhard Éric Erich Ernest Erwan Erwin Étienne Eugen
    Eugène Évariste Ewald Fabien Fabrice Falk Faustin Félicien Félix Fernand Firmin Florent Florentin Francis Franck
    François Frédéric Frieder Friedhelm Gabin Gaël Gaëtan Gaspard Gaston Gatien Gauthier Gautier Georg Georges Gérald
    Gérard Géraud Gerd Gereon Gernot Gildas Gilles Gisbert Goran Gottfried Götz Grégoire Gregor Grégory Guilhem
    Guillaume Günter Günther Gustave Gwenaël Hagen Hakan Hakim Hamza Hannes Hartmut Hartwig Hasan Hauke Heiner Heinz
    Helge Henning Henri Hercule Heribert Hermann Hervé Hinrich Hippolyte Holger Horst Hubertus Hugues Hyacinthe
    Ibrahima Idriss Ignace Ingolf Isidore Ismaël Jacky Jacques Jamel Jannik Jérémie Jérémy Jérôme Jerzy Jochen Joël
    Jörg Jörn Josselin Jost Jules Julien Julius Justin Justus Kader Kamel Karsten Kévin Khaled Kilian Klaas Knut
    Konstantin Korbinian Lambert Lamine Leander Léandre Lennart Léo Léon Léonard Leonhard Léopold Lilian Linus Lionel
    Loïc Loïs Lothar Luc Lucien Ludger Ludovic Lutz Maël Malo Malte Mamadou Manfred Marceau Marcellin Marko Mathias
    Mathieu Mathis Mathurin Matthieu Maxence Maxime Maximilian Maximilien Mayeul Médéric Mehdi Meinolf Mickaël
    Miroslav Moritz Mounir Mourad Nabil Nassim Nathan Nestor Nico Niklas Nikolaus Noé Octave Odilon Olaf Ole Olivier
    Omar Orhan Ortwin Oswald Otfried Othmar Ottokar Ousmane Pacôme Pascal Patrice Paulin Peer Perceval Philibert
    Philipp Philippe Rachid Raimund Raoul Raphaël Rayan Reda Redouane Reiner Reinhold Rémi Rémy Renaud René Roch
    Rodolphe Rodrigue Rolf Romain Romaric Romuald Ronan Rüdiger Ruprecht Ruven Saïd Sébastien Serge Séverin Sidoine
    Siegbert Siegfried Siegmund Sigmar Siméon Slimane Sofiane Sören Stanislas Steffen Stephan Stéphane Sylvain
    Sylvestre Tancrède Tanguy Tarek Tarik Théobald Théodore Théophile Thibaud Thibault Thibaut Thierry Thorsten Till
    Tillmann Tilman Tilo Timothée Tino Torben Torsten Tugdual Ulf Uli Ullrich Ulysse Urbain Urs Veit Victorien Vinzenz
    Volkmar Walid Walther Wendelin Werner Wieland Wilfrid Wilfried Willi Winfried Wolf Wolfram Xaver Yacine Yanis
    Yoann Yohan Younès Youssef Yvan Yvon Zacharie Zinedine Zoran
  `),
)

export const WOMENS_NAMES: ReadonlySet<string> = new Set(
  wordsIn(`
    Adélaïde Adèle Adelheid Adeline Agathe Agnes Agnieszka Aïcha Alberte Albertine Aliénor Alix Alizée Almut Amelie
    Amélie Anaëlle Anaïs Andrée Anette Angèle Angelika Angélique Anika Anke Annalena Annegret Anneliese Annemarie
    Annick Annie Antje Antoinette Apolline Ariane Aude Audrey Augustine Aurélie Aurore Ayşe Beate Béatrice Bénédicte
    Bérangère Bérengère Bérénice Bernadette Berthe Birte Blandine Brigitta Brunhilde Cäcilie Capucine Carine Carole
    Cassandre Cécile Célestine Célia Chantal Charlène Chloé Christel Christiane Clarisse Claudette Clélia Clémence
    Clémentine Clothilde Clotilde Colette Coline Constanze Coralie Corinne Cosette Crescentia Cyrielle Dagmar Danièle
    Danielle Daphné Denise Diane Domitille Doreen Dorothee Dorothée Dragana Edeltraud Édith Edmée Edmonde Edwige
    Eléonore Éléonore Elfriede Éliane Élisabeth Élise Elke Élodie Éloïse Elsbeth Else Émeline Émilie Ernestine Eugénie
    Eulalie Ève Évelyne Fabienne Fanny Fatoumata Felicitas Fernande Flavie Flore Francette Francine Françoise
    Franziska Frauke Frédérique Friederike Gabi Gabriele Gaëlle Geneviève Georgette Géraldine Gerlinde Germaine Gesche
    Gilberte Ginette Gisèle Gitta Grete Gülay Gunda Gwenaëlle Gwendoline Gwenn Hannelore Hatice Hedwig Heidemarie
    Heidi Heidrun Helene Héloïse Henrike Hermance Hermine Herta Hildegard Hiltrud Honorine Hortense Huguette Ilse Ina
    Inès Inken Irène Irma Irmgard Isabell Isaure Isolde Ivonne Jasmin Jeanine Jeanne Jeannette Joëlle Johanna Josée
    Josiane Josyane Juliane Karola Karolin Karoline Katarzyna Käthe Kathleen Kathrin Katia Kordula Kornelia Laëtitia
    Lætitia Laure Laurianne Léna Leni Leonie Léonie Léontine Leyla Lieselotte Liliane Lilli Lise Liselotte Loane Lore
    Lotte Louisette Lucette Lucie Lucienne Lucile Lucille Luise Luzia Lydie Maëlle Maéva Magali Maguy Maike Małgorzata
    Mandy Manja Manon Mara Marceline Mareike Margarete Margarethe Margaux Margret Marguerite Mariette Marlene Marlène
    Marlies Maryline Maryse Maryvonne Mathilde Maude Mauricette Maya Mechthild Meike Melanie Mélanie Mélina Mélissa
    Meral Mercédès Merle Michèle Micheline Mira Mireille Monique Morgane Muriel Myriam Nadège Natacha Natalie Nathalie
    Nele Nelly Ninon Noémie Nolwenn Nurcan Océane Octavie Oksana Ophélie Orane Orlane Ottilie Özlem Pascale Paule
    Paulette Philippine Pierrette Priscille Raphaëlle Raymonde Rébecca Rebekka Regine Reinhild Renate Renée Rokia
    Rolande Romane Romy Rosalie Roseline Rosemarie Rosi Rosina Rosmarie Roxane Sabrina Salomé Samia Ségolène Senta
    Sevgi Sibylle Sidonie Sieglinde Sigrid Silke Simone Sina Sixtine Sofie Soizic Solange Solène Soline Soraya
    Stefanie Steffi Stephanie Stéphanie Suzanne Suzette Svetlana Sybille Sylvette Sylviane Therese Theresia Traudl
    Trude Ursel Uschi Valérie Véronique Victoire Viktoria Violaine Violette Virginie Viviane Waltraud Wencke Wera
    Wiebke Wilhelmine Yasemin Yasmine Yolande Ysée Zehra Zoé Zohra
  `),
)
