/** First names as news from many countries has them: "told Anna Kovar" told a person, "told Novi Dan" a paper. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  (
    'Aaron Abdul Adam Adrian Ahmed Alan Albert Alejandro Alex Alexander Alexandra Alexei Ali Alice Alison Amina Amy Ana Anders Andre Andrea ' +
    'Andrei Andrew Angela Anita Ann Anna Anne Anthony Anton Antonio Arthur Astrid Barbara Ben Benjamin Bernard Bill Bjorn Bob Boris Brian ' +
    'Bruce Carl Carla Carlos Carmen Carol Caroline Catherine Charles Charlotte Chris Christian Christina Christine Christopher Claire Clara ' +
    'Colin Craig Daniel Daniela David Deborah Denis Dennis Diana Diego Dmitri Dmitry Dominic Donald Dorothy Douglas Edith Eduardo Edward ' +
    'Elena Eli Elisabeth Elizabeth Ella Emil Emily Emma Eric Erik Eva Evelyn Fatima Felix Fernando Fiona Florence Francesca Francis Francisco ' +
    'Frank Franz Fred Frederick Gary George Georgia Gerald Gerhard Giovanni Gordon Grace Graham Greg Gregory Greta Guy Hannah Hans Harold ' +
    'Harriet Harry Hassan Heather Helen Helena Henrik Henry Hugh Hugo Ian Ibrahim Igor Ilya Ines Inge Ingrid Irene Irina Isabel Ivan Jack Jacob James ' +
    'Jan Jane Janet Jason Javier Jean Jeff Jennifer Jessica Jim Joan Joanna Joe Johan Johann John Jon Jonathan Jorge Jose José Joseph Juan ' +
    'Judith Julia Julian Julie Karen Karim Karin Karl Kate Katharina Katherine Keith Kenneth Kevin Khalid Kim Klaus Larry Lars Laura Lauren Leila ' +
    'Lena Leo Leon Liam Lila Linda Lisa Louis Louise Lucas Lucia Lucy Luigi Luis Luka Magnus Manuel Marc Marco Marcus Margaret Maria Marie Mario ' +
    'Mark Marta Martha Martin Mary Matt Matthew Maurice Max Mehmet Michael Michel Michelle Miguel Mike Mikhail Mohamed Mohammed Mona Monica ' +
    'Muhammad Mustafa Nadia Nancy Natalia Neil Nicholas Nick Nicola Nicole Nigel Nikolai Nina Noah Nora Oleg Olga Oliver Olivia Omar Oscar Otto ' +
    'Pablo Pamela Patricia Patrick Paul Paula Pedro Peter Petra Philip Pierre Rachel Ralph Raymond Rebecca Ricardo Richard Robert Roberto ' +
    'Roger Ronald Rosa Rose Ruth Ryan Sam Samuel Sandra Sara Sarah Scott Sean Sergei Sergey Sharon Simon Sofia Sonia Sophia Sophie Stanislav ' +
    'Stefan Stella Stephen Steve Steven Stuart Susan Sven Tamara Tatiana Teresa Thomas Tim Timothy Tom Tomas Tony Tucker Ursula Vera Veronica ' +
    'Victor Victoria Viktor Vincent Vladimir Walter Wendy William Yusuf Yuri Zoe'
  ).split(' '),
)
