/**
 * First names common enough in Wales and England to be asked about when one stands alone with a capital. Names that
 * are also everyday words, months, places or surnames of buildings (Mark, Grace, April, Chester) are left out: a
 * warning that is nearly always wrong is not read.
 */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  (
    'Aaron Abdul Abigail Adam Adrian Ahmed Aisha Alan Alex Alexander Alexandra Alice Alison Amanda Amelia Amina Amir ' +
    'Amy Andrea Andrew Angela Anita Ann Anna Anne Annie Anthony Anwen Arthur Barbara Ben Benjamin Beth Bethan Bethany ' +
    'Bill Billy Bob Brian Bronwen Caitlin Carl Carol Caroline Carys Catherine Ceri Charles Charlie Charlotte Chloe Chris ' +
    'Christine Christopher Claire Clare Colin Craig Dafydd Dan Daniel Danielle Danny Darren Dave David Deborah Debbie ' +
    'Denise Derek Diane Donna Dylan Eleanor Eleri Elin Elizabeth Ella Ellen Ellie Emily Emma Eric Eve Evie Fatima Ffion ' +
    'Fiona Freya Gareth Gary Gavin Geoff George Georgia Gethin Gillian Glyn Gordon Graham Gwen Gwyneth Hannah Harriet ' +
    'Harry Hassan Hazel Heather Helen Henry Holly Howard Hugh Huw Iain Ian Ibrahim Ieuan Imran Ioan Irene Isaac Isabel ' +
    'Isabella Isla Ivan Jack Jacob Jacqueline Jake James Jamie Jane Janet Janice Jason Jean Jeff Jennifer Jenny Jeremy ' +
    'Jess Jessica Jill Jim Jo Joan Joanna Joanne Joe Joel John Jonathan Joseph Josh Joshua Julia Julian Julie Karen Karl ' +
    'Kate Katherine Kathleen Kathryn Katie Keith Kelly Ken Kenneth Kerry Kevin Kim Kirsty Laura Lauren Lee Leon Leonard ' +
    'Lesley Lewis Liam Linda Lisa Liz Llinos Louise Lowri Lucas Lucy Luke Lynn Mair Malcolm Mandy Margaret Maria Marie ' +
    'Martin Mary Matt Matthew Maureen Max Megan Michael Michelle Mike Mohammed Mohamed Molly Muhammad Nathan Natalie Neil ' +
    'Nia Nicholas Nick Nicola Nigel Nina Noah Oliver Olivia Omar Owain Oscar Pam Pamela Pat Patricia Patrick Paul Paula ' +
    'Pauline Peter Phil Philip Phillip Rachael Rachel Raj Rebecca Rhian Rhiannon Rhodri Rhys Richard Robert Roger Ross ' +
    'Roy Russell Ruth Ryan Sally Sam Samantha Samuel Sandra Sarah Sara Scott Sean Sharon Sheila Shirley Sian Simon Sioned ' +
    'Sophia Sophie Stephanie Stephen Steve Steven Stuart Sue Susan Suzanne Sylvia Tegan Teresa Terry Thomas Tim Timothy ' +
    'Tom Tomos Tony Tracey Tracy Trevor Valerie Vanessa Vicky Victoria Vincent Wayne Wendy William Yasmin Yusuf Zara Zoe'
  ).split(' '),
);
