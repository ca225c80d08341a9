import { wordsIn } from './word-list'

/** First names as Spanish texts have them, besides those of first-names.ts; without those that are words of their own: "Luz". */
export const SPANISH_FIRST_NAMES: readonly string[] = wordsIn(`
  Abel Abelardo Abundio Adolfo Adoración Agapito Águeda Agustina Aitana Alejandra Alejo Alfredo Alonso Amadeo Amalia
  Amanda Amaya Amelia Américo Anabel Anastasio Angélica Ángeles Aniceto Anselmo Arantxa Aránzazu Arcadio Ariadna
  Aureliano Aurelia Aurelio Azucena Baldomero Baltasar Bartolomé Basilio Bautista Benigno Benito Benjamín Berenguer
  Berta Bonifacio Braulio Brenda Calixto Camila Candela Candelaria Carlota Casilda Casimiro Catalina Cayetana Cayetano
  Ceferino Celestino Celso Cipriano Cirilo Clemente Conrado Constantino Covadonga Crisanto Crispín Cristian Crístofer
  Dalia Dámaso Débora Demetrio Desiderio Dimas Dionisia Dionisio Domitila Donato Doroteo Dulce Edelmira Edmundo Efraín
  Eladio Elba Eleuterio Eloy Emeterio Emiliano Encarnación Enriqueta Epifanio Erasmo Ernestina Esmeralda Estanislao
  Estefanía Ester Eudald Eufemia Eulalia Eulogio Eusebio Eustaquio Evaristo Evelio Ezequiel Fabiola Facundo Faustino
  Felisa Fermina Filomena Florencia Florencio Florentino Fortunato Francisca Froilán Fructuoso Fulgencio Gaspar Genaro
  Gerardo Gertrudis Gervasio Gilda Ginés Gladys Graciela Gregoria Gumersindo Heliodoro Herminia Herminio Hernán
  Higinio Hilario Hipólito Honorio Hortensia Humberto Iker Ildefonso Imanol Imelda Inocencio Irati Iratxe Isaac
  Isabela Isaías Isaura Ismael Itziar Ivette Jacinta Jacinto Jacobo Javiera Jazmín Jerónimo Jimena Joaquina Jonatan
  Jorgelina Josefina Josu Judit Julián Juliana Julieta Justina Justino Laureano Lázaro Leandra Leocadia Leocadio
  Leoncio Leopoldo Lía Liborio Librado Ligia Lisandro Lisardo Lope Luciana Luciano Lucrecia Lucio Macarena Macario
  Malena Manel Manolo Marcelino Marcelo Marcial Maribel Maricarmen Mariano Marisa Maritza Matilde Maura Maximiliano
  Maximino Melchor Melisa Melquíades Micaela Mireia Miren Míriam Moisés Mónica Montserrat Narciso Natividad Nazario
  Nélida Nemesio Néstor Neus Nicanor Nicasio Nicolasa Nieves Noelia Noemí Norberto Obdulia Octavia Odón Ofelia Oihane
  Olegario Olvido Onofre Oswaldo Otilia Ovidio Pancracio Parmenio Pascual Paulino Pelayo Perpetua Petronila Plácido
  Plutarco Policarpo Práxedes Prudencio Purificación Quintín Quirino Raimundo Rebeca Régulo Reinaldo Reynaldo
  Rigoberto Roberta Robustiano Romualdo Roque Rosalinda Rosana Rosaura Rosendo Rufino Ruperto Sabas Sabino Salomón
  Salustiano Sancho Saturnino Secundino Serafín Serapio Severino Severo Sigfrido Silverio Silvestre Simeón Simón
  Sonsoles Tadeo Tamar Tania Telesforo Telmo Teodora Teófilo Tiburcio Timoteo Tirso Tobías Toribio Tristán Ubaldo Unai
  Úrsula Valeriano Valerio Venancio Vicenta Virtudes Viridiana Wenceslao Wilfredo Xabier Xavi Xoán Yago Yesenia
  Zacarías Zenaida Zenón Zoilo Zulema
`)
