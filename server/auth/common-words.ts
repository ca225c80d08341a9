/**
 * Words that many passwords are made of, in several languages. Not passwords: `password-rules.ts` takes each together
 * with digits, signs, repetition and letters written as digits, which covers what the usual lists of thousands hold.
 */
export const COMMON_WORDS: readonly string[] = `
password passwords passwort passwd pass passcode passphrase passw pwd motdepasse contrasena contraseña senha parola haslo
heslo wachtwoord losenord lösenord adgangskode salasana sifre şifre parol пароль kodeord mima
admin administrator administrador root superuser sysadmin system operator owner user username users guest test tester
testing tests testtest demo default login logon signin access account accounts changeme changeit change change me letmein
letmeinnow opensesame sesame secret secrets secure security private temp temporary welcome willkommen bienvenue bienvenido
benvenuto hello hallo hola bonjour ciao salut privet hellohello helloworld
qwerty qwertz azerty qwertyuiop qwertzuiop azertyuiop asdf asdfg asdfgh asdfghjkl asdfjkl zxcvbn zxcvbnm yxcvbnm qwer qwert
qweasd qweasdzxc qazwsx qazwsxedc wasd abc abcd abcde abcdef abcdefg abcdefgh abcabc aaa zzz xxx
iloveyou iloveu ilove ilovegod ilovehim iloveher loveyou loveme lovely lover love loves mylove teamo tequiero jetaime
ichliebedich monamour amore darling sweetheart sweetie sweety honey babe baby babygirl babyboy angel angels princess prince
princesa queen king kings prinzessin schatz hase liebe mausi
monkey dragon tiger lion eagle falcon hawk panther wolf bear dolphin butterfly unicorn puppy kitty kitten cat cats dog dogs
doggy chicken fish shark snake spider horse horses rabbit bunny turtle penguin panda elephant mouse bird phoenix raven
scorpion cobra
football soccer baseball basketball hockey tennis golf golfer rugby cricket futbol fussball fußball calcio swimming skiing
running racing chess poker gamer games gaming game player minecraft fortnite roblox pokemon pikachu naruto sonic mario
zelda warcraft diablo starcraft counterstrike playstation nintendo xbox
superman batman spiderman ironman wonderwoman hulk captain avengers marvel starwars startrek matrix trinity neo gandalf
frodo hobbit aragorn legolas potter harrypotter hogwarts dumbledore gryffindor skywalker vader yoda jedi simpsons homer bart
mickey mickeymouse minnie donald snoopy garfield scooby barbie tinkerbell stitch elmo
michael mike jennifer jessica jordan joshua matthew daniel david robert thomas andrew anthony ashley amanda nicole
michelle melissa hannah samantha charlie george william james john jack oliver harry harley hunter taylor maggie buster
ginger pepper cookie cookies biscuit jasper jackson justin brandon christopher christian alexander alexandra alexis
elizabeth victoria vanessa veronica patrick richard edward maria marina natasha andrea anna julia laura lisa sarah sandra
sabrina stefan stephan peter paul pablo carlos juan jose miguel antonio francesco giovanni andreas martin markus claudia
sebastian dominik ivan igor sergey dmitry olga svetlana tatiana yuri muhammad mohammed ahmed ali fatima
summer winter spring autumn fall sommer herbst fruehling january february march april june july august september october
november december monday tuesday wednesday thursday friday saturday sunday montag freitag sunshine sunny sun moon star
stars rainbow snow snowball rain thunder lightning storm ocean water fire flower flowers rose roses daisy lily jasmine
orchid garden forest river mountain
america american usa england english london liverpool arsenal chelsea manchester everton celtic rangers barcelona
realmadrid madrid juventus milan bayern dortmund schalke paris france marseille berlin germany deutschland hamburg muenchen
italia roma napoli espana brasil mexico canada australia texas dallas cowboys yankees lakers steelers chicago newyork boston
redsox california hawaii russia moscow ukraine kyiv poland polska turkey istanbul india china japan tokyo
computer laptop desktop keyboard internet network server database hacker hackers hacking matrix google facebook twitter
instagram youtube amazon apple iphone android samsung microsoft windows linux ubuntu office outlook oracle cisco github
company office business corporate manager team teams work worker project employee staff master mustang ferrari porsche
mercedes corvette camaro chevy toyota honda yamaha harleydavidson ducati bmw audi jaguar lamborghini
metallica slipknot nirvana eminem beatles blink guitar music rock rockstar rocknroll jesus jesuschrist christ god heaven
blessed faith hope grace freedom peace trust believe destiny forever always family mother father mom dad mama papa mommy
daddy sister brother friend friends bestfriend friendship lucky love happy smile smiley money dollar million rich cash
whatever nothing something anything nobody trustnoone trustnoi ninja pirate samurai warrior soldier ranger hunter killer shadow
ghost darkness dark black white red blue green orange purple yellow silver gold golden diamond crystal magic merlin wizard
access thunder maverick cheese chocolate coffee banana apple orange cherry strawberry peanut butter pizza sugar candy vodka
whiskey beer fuckyou fuck fucker fuckoff asshole bitch shit sexy sex pussy hottie playboy penis
iamgod newpassword mypassword yourpassword thepassword nopassword
oldpassword firstpassword adminadmin rootroot testuser testpassword userpassword adminpassword passwordadmin passwordpassword
analyst analysts analysis whiteboard board boards intelligence newsroom
`
  .trim()
  .split(/\s+/)
