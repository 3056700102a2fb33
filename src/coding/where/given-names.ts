/** Given names common in English-language news; before another capital word they make it a surname. */
export const givenNames: ReadonlySet<string> = new Set(
  `Aaron Abdul Abdullah Abraham Adam Adel Adrian Ahmad Ahmed Alan Albert Alejandro Alex Alexander Alexei Alfred Ali Alice Alison
  Allan Allen Amanda Amber Amir Amy Ana Anatoly Andre Andrea Andrei Andrew Andy Angela Angelo Anita Ann Anna Anne Annie
  Anthony Antonio Antony Ariel Arnold Arthur Ashley Audrey Austin Barack Barbara Barry Bashar Beatrice Ben Benjamin Bernard
  Bernie Beth Betty Bill Billy Bob Bobby Boris Brad Bradley Brandon Brenda Brent Brett Brian Bruce Bryan Carl Carla Carlos
  Carol Caroline Carolyn Catherine Cathy Cecil Charles Charlie Cheryl Chris Christian Christina Christine Christopher Chuck
  Cindy Claire Clarence Claude Colin Connie Craig Crystal Curtis Cynthia Dale Dan Daniel Danny Darren Dave David Dean Debbie
  Deborah Debra Dennis Derek Diana Diane Dick Dmitry Dominic Don Donald Donna Doris Dorothy Doug Douglas Dwight Earl Ed Eddie
  Edgar Edith Edmund Eduardo Edward Edwin Eileen Elaine Eleanor Elena Elizabeth Ellen Elliott Emily Emma Emmanuel Enrique
  Eric Erik Ernest Ernesto Ethan Eugene Eva Evan Evelyn Fatima Felix Fernando Fiona Florence Frances Francis Francisco Frank
  Franklin Fred Frederick Gabriel Gareth Gary Gavin Gene Geoff Geoffrey George Gerald Gerard Gilbert Gina Glen Glenn Gloria
  Gordon Grace Graham Greg Gregory Guy Hamid Hannah Hans Harold Harriet Harry Harvey Hassan Heather Hector Helen Henri Henry
  Herbert Herman Hillary Holly Howard Hugh Hugo Hussein Ian Ibrahim Igor Ingrid Irene Isaac Isabel Ismail Ivan Jack Jackie
  Jacob Jacques Jaime James Jamie Jan Jane Janet Janice Jason Javier Jay Jean Jeff Jeffrey Jennifer Jenny Jeremy Jerome Jerry
  Jesse Jessica Jesus Jill Jim Jimmy Joan Joanna Joe Joel Johan Johannes John Johnny Jon Jonathan Jorge Jose Joseph Josh
  Joshua Joyce Juan Juanita Judith Judy Julia Julian Julie Juliet Julio June Justin Karen Karl Kate Katherine Kathleen Kathryn
  Kathy Katie Keith Kelly Ken Kenneth Kevin Khalid Kim Kimberly Kirsten Kofi Konstantin Kurt Kyle Larry Laura Lauren Laurence
  Lawrence Leah Lee Leo Leon Leonard Leonid Leslie Lewis Linda Lindsay Lisa Lloyd Lois Louis Louise Lucas Lucy Luis Luke Lynn
  Mahmoud Manuel Marc Marcel Marco Marcus Margaret Maria Marie Marilyn Mario Mark Martha Martin Marvin Mary Mathew Matt Matthew
  Maurice Max Megan Mehmet Melanie Melissa Michael Michel Michelle Miguel Mike Mikhail Mitch Mohamed Mohammad Mohammed Molly
  Monica Morris Muhammad Mustafa Nadia Nancy Naomi Narendra Natalia Natalie Nathan Neil Nelson Nicholas Nick Nicola Nicolas
  Nicole Nigel Nikolai Nina Noah Noel Norma Norman Oleg Olga Oliver Olivia Omar Oscar Osama Oskar Otto Pablo Pamela Pat Patricia
  Patrick Paul Paula Pauline Pedro Peggy Peter Phil Philip Philippe Phillip Phyllis Pierre Rachel Rafael Ralph Randy Raul Ray
  Raymond Rebecca Recep Renee Ricardo Richard Rick Rita Rob Robert Roberto Robin Rod Rodney Roger Roland Ron Ronald Rory Rosa
  Rose Ross Roy Russell Ruth Ryan Sally Sam Samantha Samuel Sandra Sara Sarah Scott Sean Sebastian Sergei Sergio Seth Shane
  Shannon Sharon Shaun Sheila Shirley Silvio Simon Sofia Sonia Sophie Stanley Stefan Stephanie Stephen Steve Steven Stewart
  Stuart Sue Susan Suzanne Sylvia Tamara Tara Ted Terence Teresa Terry Theodore Theresa Thomas Tiffany Tim Timothy Tina Todd
  Tom Tommy Tony Tracy Trevor Tyler Valentina Valerie Vanessa Vera Vernon Veronica Vicki Victor Victoria Viktor Vincent Viola
  Vivian Vladimir Volodymyr Walter Warren Wayne Wendy Werner Wesley William Willie Wilma Winston Wolfgang Xavier Yasser Yuri
  Yusuf Yvonne Zachary`.split(/\s+/),
);
