import { MENS_NAMES, WOMENS_NAMES } from './given-names'
import { SPANISH_FIRST_NAMES } from './spanish-first-names'
import { wordsIn } from './word-list'

/** First names as news from many countries has them: "told Anna Kovar" told a person, "told Novi Dan" a paper. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  wordsIn(`
    Anjali Aoife Ashley Brandon Brett Brittany Callum Cheryl Chloe Cody Corey Courtney Darren Declan Deepa Derek Duncan
    Dustin Dylan Erin Ethan Ewan Faisal Fergus Gemma Gina Jared Jenna Jerry Kavita Kimberly Kirsty Kofi Kyle Lakshmi
    Leonard Lerato Megan Melissa Ngozi Niamh Randy Rohan Russell Samantha Sanjay Shane Sheila Siobhan Sipho Tara Thandi
    Tiffany Tracy Trevor Wayne Aaron Abdul Adam Adrian Ahmed Alan Albert Alejandro Alex Alexander Alexandra Alexei Ali Alice Alison Amina Amy Ana
    Anders Andre Andrea Andrei Andrew Angela Anita Ann Anna Anne Anthony Anton Antonio Arthur Astrid Barbara Ben
    Benjamin Bernard Bill Bjorn Bob Boris Brian Bruce Carl Carla Carlos Carmen Carol Caroline Catherine Charles
    Charlotte Chris Christian Christina Christine Christopher Claire Clara Colin Craig Daniel Daniela David Deborah
    Denis Dennis Diana Diego Dmitri Dmitry Dominic Donald Dorothy Douglas Edith Eduardo Edward Elena Eli Elisabeth
    Elizabeth Ella Emil Emily Emma Eric Erik Eva Evelyn Fatima Felix Fernando Fiona Florence Francesca Francis
    Francisco Frank Franz Fred Frederick Gary George Georgia Gerald Gerhard Giovanni Gordon Grace Graham Greg Gregory
    Greta Guy Hannah Hans Harold Harriet Harry Hassan Heather Helen Helena Henrik Henry Hugh Hugo Ian Ibrahim Igor
    Ilya Ines Inge Ingrid Irene Irina Isabel Ivan Jack Jacob James Jan Jane Janet Jason Javier Jean Jeff Jennifer
    Jessica Jim Joan Joanna Joe Johan Johann John Jon Jonathan Jorge Jose José Joseph Juan Judith Julia Julian Julie
    Karen Karim Karin Karl Kate Katharina Katherine Keith Kenneth Kevin Khalid Kim Klaus Larry Lars Laura Lauren Leila
    Lena Leo Leon Liam Lila Linda Lisa Louis Louise Lucas Lucia Lucy Luigi Luis Luka Magnus Manuel Marc Marco Marcus
    Margaret Maria Marie Mario Mark Marta Martha Martin Mary Matt Matthew Maurice Max Mehmet Michael Michel Michelle
    Miguel Mike Mikhail Mohamed Mohammed Mona Monica Muhammad Mustafa Nadia Nancy Natalia Neil Nicholas Nick Nicola
    Nicole Nigel Nikolai Nina Noah Nora Oleg Olga Oliver Olivia Omar Oscar Otto Pablo Pamela Patricia Patrick Paul
    Paula Pedro Peter Petra Philip Pierre Rachel Ralph Raymond Rebecca Ricardo Richard Robert Roberto Roger Ronald
    Rosa Rose Ruth Ryan Sam Samuel Sandra Sara Sarah Scott Sean Sergei Sergey Sharon Simon Sofia Sonia Sophia Sophie
    Stanislav Stefan Stella Stephen Steve Steven Stuart Susan Sven Tamara Tatiana Teresa Thomas Tim Timothy Tom Tomas
    Tony Tucker Ursula Vera Veronica Victor Victoria Viktor Vincent Vladimir Walter Wendy William Yusuf Yuri Zoe Aisha
    Akira Alba Aleksandar Alessandro Alina Aline Alma Amadou Amara Amelie Amir Anja Anke Annika Antoine Anouk Ariel
    Arjun Arne Arvid Asha Aslı Axel Ayşe Bashir Bastian Bastien Beata Beatrice Beatriz Benedikt Benoit Bernd Bettina
    Bianca Birgit Birgitta Björn Boubacar Brigitte Britta Bruno Camille Carina Carolina Cecilia Cedric Celia Celine
    Chiara Chiamaka Chidi Chinedu Christa Christel Christoph Clemens Clement Conrad Cornelia Cristina Dagmar Damian
    Damien Danuta Dario Davide Delphine Detlef Devi Dieter Dietmar Dilnoza Dina Dirk Dolores Dora Doris Dragan Edgar
    Einar Elif Elin Elias Elisa Eloise Elsa Emanuel Emilia Emine Emre Enrique Erika Ernst Esteban Esther Etienne
    Eugenia Eun Fabian Fabien Fabio Farah Farid Fatih Fatou Fernanda Florian Freya Friedrich Fritz Gabriel Gabriela
    Gael Georg Gerd Gesa Gilles Gisela Giulia Gloria Gonzalo Grażyna Grigory Guillaume Guillermo Günter Gustav Hadiya
    Hakan Hana Hanna Hanne Hans-Peter Haruki Hector Heike Heiko Heinrich Helga Helmut Hendrik Herbert Hilde Hiroshi
    Holger Horst Hugues Ida Idris Ignacio Ilse Imran Inés Inga Ingo Ioana Irena Iris Isabelle Ismail Ivana Ivo Jacek
    Jacques Jakob Jamal Jana Janina Jens Jesper Joana Joachim Joaquín Joel Jörg Jonas Josef Josip Juana Jürgen Juha
    Jutta Kaja Kai Kamal Karsten Kasia Kasper Katarina Katja Katrin Kemal Kenji Kerstin Kirsten Knut Konrad Kristian
    Kristin Kristina Krzysztof Kwame Kurt Ladislav Lara Laurent Lea Leandro Leonor Leonie Lidia Lieselotte Lina Lorena
    Lorenzo Lothar Lorraine Luc Luca Lucía Ludwig Luisa Lukas Lutz Lydia Maarten Madeleine Mads Magda Magdalena Maja
    Malik Manfred Manuela Marcel Marcela Marek Maren Margit Margot Mariana Marian Marianne Marina Marion Marisol
    Marlene Martina Mateo Matteo Matthias Mathieu Mathilde Mauricio Melanie Mercedes Meryem Mia Michaela Milan Milena
    Mina Mirela Mirko Miriam Mohamad Monika Morten Murat Naoko Nadine Nasrin Natascha Nele Nelson Nicolas Nils Norbert
    Nuria Octavio Ola Olaf Ole Olivier Osman Oskar Ousmane Pascal Paolo Pavel Pauline Per Pia Pierre-Yves Pilar Piotr
    Priya Rafael Rahel Rainer Rajesh Ralf Ramón Raúl Raul Regina Reinhard Renata Renate Rémi Rocío Rodrigo Roland Rolf
    Roman Romain Rosario Rubén Rüdiger Rudolf Sabine Saïd Salim Salma Samir Sanna Santiago Sebastian Sébastien Selma
    Sergio Silke Silvia Simone Siri Solveig Sönke Soledad Stefanie Steffen Stéphane Stina Suleiman Sunita Susana
    Susanne Svea Svenja Sylvie Takeshi Tanja Tarek Tariq Tatjana Tessa Thabo Theo Theodor Thérèse Theresa Thierry
    Thorsten Tiago Tina Tobias Tomás Tomasz Torben Torsten Tove Udo Ulrich Ulrike Ulla Uta Ute Uwe Valentina Valeria
    Valérie Vanessa Verónica Vikram Virginie Volker Waltraud Wanjiru Werner Wiebke Wilhelm Wolfgang Xavier Ximena
    Yannick Yasmin Yolanda Yuki Yulia Yves Yvonne Zainab Zara Željko Zofia Zsófia Álvaro Ángel Åsa Éric Émile Óscar
  `),
)

/** More of the languages whose rules go by word lists; English, which asks a name for more signs, does without. */
const FIRST_NAMES_ABROAD: ReadonlySet<string> = new Set([
  ...SPANISH_FIRST_NAMES,
  ...wordsIn(`
    Achim Adela Adriana Adèle Agathe Agnès Agustín Aitor Alberto Albrecht Aldo Alexandre Alfonso Alfred Alicia Amparo
    Amélie Anaïs Andreas Andrej Andrzej András Andrés Anneliese Annette Anselm Antje Antonia Antonin Araceli Ariane
    Arlette Armando Armelle Armin Arnaud Arnd Arno Arturo Asunción Audrey August Aurélie Aurélien Aída Balthasar
    Baptiste Beate Begoña Belén Benedetta Benoît Bernardo Bert Bertrand Blanca Burkhard Bärbel Béatrice Carlo Carmelo
    Carola Carsten Chantal Charlène Christelle Christiane Christophe Clarissa Claude Claudia Claudio Claus Clotilde
    Clément Concepción Concha Consuelo Cora Cordula Corentin Corinna Corinne Cristóbal Cyril Cyrille Cécile Cédric
    Céline César Damián Daniele Danièle Darko Delia Didier Dietrich Domingo Dominik Dominique Dörte Eberhard Eckart
    Eduard Egon Elke Ellen Eloísa Elvira Elías Emilio Emmanuel Emmanuelle Enno Enzo Erich Ernesto Erwan Esperanza
    Estela Estelle Eugen Eugenio Eugène Eve Fabienne Fabrice Fausto Federica Federico Felicitas Felipe Ferdinand
    Fermín Fidel Finn Floriane Franck François Françoise Frieda Frédéric Fátima Gabriele Gabrielle Gaspard Gaëlle
    Gaëtan Geneviève Georges Gerlinde Germán Gert Gertrud Gesine Ghislaine Gilbert Gilberto Gisèle Goran Gregor
    Gregorio Grégoire Grégory Guadalupe Gudrun Guido Gunnar Gustave Gustavo Gérard Günther Hannes Hanno Hartmut Hedwig
    Heidi Heiner Heinz Heinz-Peter Helge Henri Henriette Hermann Hervé Horacio Hubert Hélène Ilka Ilona Imke Ingeborg
    Inka Inmaculada Irmgard Irène Isabella Isidro Ivonne Iván Iñaki Jacqueline Jaime Jan-Peter Janine Jean-Baptiste
    Jean-Claude Jean-François Jean-Luc Jean-Marc Jean-Paul Jean-Pierre Jesús Jochen Jordi Josefa Josefine Josette Jost
    José-Luis Joséphine Jozef Joël Juliane Juliette Julio Justine Jérémy Jérôme Karine Karl-Heinz Karla Kaspar Kilian
    Klara Klaus-Peter Konstantin Laetitia Lambert Laurence Leonardo Leopold Leticia Levin Lilian Lilli Linus Lisbeth
    Lola Lorenz Lourdes Loïc Lucie Lucien Ludivine Ludovic Lydie Léa Léonie Magali Maite Malte Manon Marc-André Marcos
    Margarete Margarita Marguerite Marie-Claire Marie-Hélène Marielle Marine Marita Marius Markus Marlies Marlène
    Martine Martín María Mathias Mattéo Matías Mauro Maxime Mechthild Meike Melissa Michèle Mila Mireille Mirjam Moira
    Monique Moritz Mélanie Nadège Nathalie Nicolás Niklas Norma Noémie Octave Odette Oriol Ottmar Paloma Pascale
    Patrice Patricio Patrizia Paulina Paulo Pere Perrine Philipp Philippe Pierrick Quentin Raimund Ramona Raphael
    Raphaël Raquel Reiner Reinhold Renato Renaud René Renée Ricarda Rita Rodolfo Rogelio Román Rosalía Roswitha Roxana
    Régine Régis Rémy Salvador Samira Sandrine Sandro Saskia Sebastián Sergej Severin Sibylle Siegfried Sigrid Silvio
    Sixto Sofía Solange Sonja Stéphanie Sylvain Sylvia Séverine Teodoro Thea Thibault Thilo Théo Till Tilman Timo
    Timothée Traudl Trinidad Tristan Ulf Valentin Valentín Valerie Verena Veronika Vicente Victoire Violeta Virginia
    Viviane Volkmar Véronique Víctor Walburga Wanda Wilfried Willi Winfried Wolf Wolfram Xóchitl Yvan Yvette Zacharias
    Zoé Ángela Édouard Élise Élodie Émilie Étienne Abdoulaye Adelheid Adil Alessia Alfons Alois Amandine Anatole
    Andrzej Annegret Annemarie Annika Ansgar Arlo Arzu Astou Augustin Aurore Axelle Aylin Aziz Babette Barnabé Bärbel
    Benita Berit Berthold Bilal Birte Bodo Boris Brice Bülent Burcu Can Carlotta Cem Ceyda Claudine Clothilde
    Constance Cyprien Deniz Denise Detlev Dietlind Djamila Dorian Dorothea Dorothée Drissa Edda Edeltraud Edith
    Elfriede Eliane Elke Eloi Emre Ercan Erdal Erna Esra Estrid Eugénie Evelyne Ewald Ewen Falk Fatma Faustin Félicie
    Firmin Flora Folker Frauke Freddy Frederike Friederike Friedhelm Gaspard Gerda Gereon Gerrit Gesche Gésine Gisbert
    Gökhan Goulven Gundula Gwenaël Hagen Hajo Halil Harald Hasan Hauke Heide Heidrun Heiko Heinz-Josef Helmar Henning
    Henrike Hildegard Hinnerk Hinrich Honoré Ilhan Ines Inken Insa Irmela Isolde Jannik Jannis Janos Jasmin
    Jean-Jacques Jean-Marie Jean-Michel Jean-Yves Jelena Jens-Uwe Joris Josiane Jördis Jule Jürg Kadir Karim
    Karl-Friedrich Katinka Kerem Kevin Khadija Klaas Klaus-Dieter Knud Korbinian Lamia Lasse Leïla Leopoldine Levke
    Lieven Lilo Loïck Loretta Lorène Lou Louisa Lucienne Ludger Luise Lutz Maëlle Maëlys Maïté Malek Malika
    Marc-Antoine Marcelle Mareike Mareile Margot Margret Marie-Laure Marie-Noëlle Marie-Pierre Marlies Marthe Mascha
    Mathis Mattis Maud Maurizio Mehdi Mehmet Meinhard Merle Merve Mirja Mohamed Morgane Mourad Myriam Nadja Nadjib
    Nassim Natalie Nedim Nevin Nicole Ninon Noëlle Nora Norman Nouria Octavie Oda Okan Oke Olaf Ondine Onno Ortrud
    Ottilie Otmar Özlem Pamina Pauline Petr Pierre-Alain Pjotr Rachid Radko Raoul Rasmus Raymonde Reinhild Renke Ria
    Richarda Roger Romane Romy Ronja Rosalie Rosine Rudi Ruben Rufus Ruprecht Sabri Salomé Samuel Sarah-Lena Sasha
    Sascha Sevda Sidonie Sieglinde Sigmar Silja Simon-Pierre Siv Solène Solenn Solveig Sophia Stine Suzanne Svantje
    Sven-Olaf Swantje Sylvaine Sylvester Tabea Tahar Tamer Tassilo Tewes Thaddäus Thorben Thore Tiphaine Titouan Tjark
    Tomke Tönnies Traute Tugba Uli Ulli Urs Ursel Ute Valdo Valentine Valère Vinzenz Viola Volkan Wenzel Wendelin
    Werner-Peter Wibke Wieland Wilma Wiltrud Wolfhart Wolf-Dieter Xaver Yannis Yasmina Yoann Youssef Yusuf Yvon Zeynep
    Zita Alain Clémence Félix Hamid Maud Odile Osvaldo Ramiro Remedios Sabina Solène Yann Íñigo
  `),
])

export function isFirstName(word: string): boolean {
  if (FIRST_NAMES.has(word) || FIRST_NAMES_ABROAD.has(word) || MENS_NAMES.has(word) || WOMENS_NAMES.has(word))
    return true
  // "Karl-Heinz", "Anne-Sophie"
  const [first, second, ...others] = word.split('-')
  return second !== undefined && others.length === 0 && isFirstName(first ?? '') && isFirstName(second)
}
