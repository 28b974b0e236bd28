# Allt som användaren läser, på svenska. Skriv klarspråk: korta meningar, aktiv form, inga facktermer, "du".

## Småprat och ramar
welcome = Hej! Jag är Stödlotsen, en automatisk assistent. Berätta med egna ord vad du behöver, så letar jag bland nationella stöd för innovation i offentlig sektor. Skriv inga personuppgifter.
greet = Hej! Jag är Stödlotsen, en automatisk assistent. Vad vill du få gjort, och var tar det stopp? Skriv med egna ord, på svenska, norska, danska eller engelska. Jag svarar på svenska eller engelska.
thanks = Varsågod! Skriv om du vill leta efter något mer. Listan finns kvar här så länge samtalet är öppet.
bye = Hej då! Samtalet glöms bort efter högst tolv timmar. Kopiera det du vill ha kvar.
bot = Nej, jag är ingen människa. Jag är Stödlotsen, en automatisk assistent. Mina svar bygger på en katalog över nationella stöd. Katalogen utgår från Rambolls kartläggning för Vinnova 2023 och från aktörernas webbplatser. Aktörerna har inte bekräftat alla uppgifter. Vill du prata med en människa? Kontakta aktören som står vid stödet.
capability = Jag kan hitta nationella stöd för innovation utifrån ditt behov: pengar, metoder, nätverk, testmiljöer, rådgivning och utbildning. Jag kan också förklara begrepp och berätta om aktörer. Jag känner inte till regionala eller lokala stöd. Jag kan inte ansöka åt dig, skicka mejl eller läsa filer. Klistra in texten i stället, men utan personuppgifter. Prova till exempel: ”Vi vill testa en ny tjänst innan vi köper in den.”
privacy = Jag sparar inget om dig. Det du skriver finns bara i minnet under samtalet. Det försvinner efter högst tolv timmar, eller direkt när samtalet tas bort. Jag byter ut personnummer, telefonnummer, e-postadresser och kortnummer innan jag läser texten. Skriv ändå inga uppgifter om personer. Har du frågor om allmänna handlingar eller ansvar? Fråga den organisation som driver sidan.
feedback = Tack för att du säger till. Jag kan inte ändra uppgifterna själv. Säg till den som ansvarar för sidan du är på vad som är fel, så kan uppgiften rättas. Katalogen omfattar stöd som går att få i hela landet.
out-of-scope = Det kan jag inte hjälpa till med. Jag hjälper dig som arbetar i en kommun, region eller statlig myndighet att hitta stöd för att utveckla verksamheten. Gäller det en tjänst från kommunen, regionen eller en myndighet? Kontakta dem direkt. Ring 112 om det är akut. Ring 1177 för råd om vård.
abuse = Jag vill inte prata på det sättet. Jag hjälper gärna till om du har en fråga om stöd för att utveckla verksamheten.
gibberish = Nu förstod jag inte. Skriv en mening om vad ni vill få gjort eller var det tar stopp. Till exempel: ”Vi har testat en lösning men vet inte om den gjorde nytta.”
save = Jag kan inte skicka mejl, och du behöver inte lämna någon adress. Markera listan och kopiera den, eller skriv ut sidan från webbläsaren.
save-empty = Det finns ingen lista att spara än. Berätta först vad ni behöver. Jag kan inte skicka mejl, men du kan kopiera listan eller skriva ut sidan.
injection = Jag gör bara det jag är byggd för: att hitta stöd i katalogen. Berätta gärna vad ni behöver.
pii = Skriv inte uppgifter om personer här. Jag upprepar dem inte. Berätta om behovet utan namn, nummer eller adresser.
redacted = Jag tog bort personuppgifter ur texten innan jag läste den. Skriv inga uppgifter om personer här.
language-switched = Visst, vi fortsätter på svenska.
started-over = Vi börjar om. Vad behöver ni?
nothing-to-go-back-to = Det här är början. Det finns inget att gå tillbaka till.
went-back = Jag gick tillbaka ett steg.
no-list-yet = Jag har inte visat någon lista än. Vad behöver ni?
correct = Vad stämmer inte? Välj här, eller skriv med egna ord.

## Frågor
ask-need = Jag förstår inte riktigt vad ni behöver. Vad vill ni få gjort?
ask-need-noted = Jag har noterat detta: { $what }. Vad gäller det? Berätta vad ni vill få gjort.
ask-principle = Vad ska stödet hjälpa er med?
ask-support-type = Vilken sorts hjälp söker ni?
ask-support-type-excluded = Vilken sorts hjälp söker ni? Jag hoppar över { $excluded }.
choice-show-anyway = Vet inte, visa ändå
choice-more = Visa fler
choice-restart = Börja om
choice-wrong-principle = Vad stödet ska hjälpa oss med
choice-wrong-support = Vilken sorts hjälp vi söker
choice-wrong-receiver = Vilka det är för

## Tolkningen
understood-both = Jag tolkar det som att ni vill { $principle } och söker { $support }.
understood-principle = Jag tolkar det som att ni vill { $principle }.
understood-support = Jag tolkar det som att ni söker { $support }.
understood-because = Jag utgår från dina ord: { $words }.
understood-facets = Jag har också noterat { $facets }.
understood-facets-only = Jag har noterat { $facets }.
noted-receiver = att det är för { $value }
noted-phase = att ni ska { $value }
noted-level = att det är för { $value }
noted-cost-gratis = att det ska vara gratis
noted-cost-avgift = att det får kosta pengar
noted-cost-bidrag = att det ska ge er pengar
noted-cost-medlemskap = att det får kräva medlemskap
noted-cost-okant = att kostnaden får vara okänd
understood-excluded = Jag hoppar över: { $excluded }.
quoted = ”{ $word }”
and = och

principle-p1 = Omfamna och stärk innovationsarbetet
principle-p2 = Uppmuntra och rusta alla chefer och medarbetare
principle-p3 = Odla nya partnerskap och låt olika röster komma till tals
principle-p4 = Ge stöd till att utforska och testa lösningar i loopar
principle-p5 = Sprid lärdomar och dela erfarenheter
aim-p1 = få riktning, mandat och ordning i arbetet med förnyelse
aim-p2 = ge chefer och medarbetare kunskap, mod och tid
aim-p3 = samarbeta med andra eller få med fler röster
aim-p4 = utforska, testa eller införa en lösning
aim-p5 = följa upp, lära och sprida det ni vet
choice-p1 = Få riktning, mandat och ordning i arbetet med förnyelse
choice-p2 = Ge chefer och medarbetare kunskap, mod och tid
choice-p3 = Samarbeta med andra eller få med fler röster
choice-p4 = Utforska, testa eller införa en lösning
choice-p5 = Följa upp, lära och sprida det ni vet

support-finansiering = finansiering
support-metodstod = metoder och verktyg
support-natverk = nätverk
support-testbadd = testmiljö
support-radgivning = rådgivning
support-utbildning = utbildning
choice-finansiering = Pengar
choice-metodstod = Metoder, mallar och underlag
choice-natverk = Nätverk: träffa andra i samma sits
choice-testbadd = En plats att testa på
choice-radgivning = Någon som ger råd eller leder oss
choice-utbildning = Kurs eller utbildning

receiver-kommun = kommuner
receiver-region = regioner
receiver-myndighet = statliga myndigheter
receiver-regeringskansliet = Regeringskansliet
phase-behov = förstå behovet
phase-ide = ta fram idéer
phase-test = testa en lösning
phase-inforande = införa en lösning
phase-spridning = sprida det som fungerar
level-medarbetare = medarbetare
level-chef = chefer
level-ledning = högsta ledningen
level-politik = politiker
cost-gratis = gratis
cost-avgift = kostar pengar
cost-bidrag = ger er pengar
cost-medlemskap = kräver medlemskap
cost-okant = kostnaden är okänd

## Listan
list-header = { $total ->
    [one] Jag hittade ett stöd som passar.
   *[other] { $shown ->
        [one] Jag hittade { $total } stöd som passar. Här är ett av dem.
       *[other] Jag hittade { $total } stöd som passar. Här är { $shown } av dem.
    }
}
list-header-all = { $total ->
    [one] Jag hittade ett stöd som passar.
   *[other] Jag hittade { $total } stöd som passar. Här är alla.
}
list-header-near = { $total ->
    [0] Jag hittar inget stöd som passar helt. Här är det som ligger närmast.
    [one] Bara ett stöd passar helt. Sedan kommer det som ligger nära.
   *[other] Bara { $total } stöd passar helt. Sedan kommer det som ligger nära.
}
list-next = { $shown ->
    [one] Här är nummer { $last } av { $total }.
   *[other] Här är nummer { $first } till { $last } av { $total }.
}
list-exhausted = Det var allt jag har: { $total } stöd. Ändra gärna något: vilka det är för, vilken sorts hjälp ni söker eller vad ni vill få gjort.
list-unknown-cost = { $count ->
    [one] Jag hittade ett stöd till, men vet inte vad det kostar. Det är inte med här.
   *[other] Jag hittade { $count } stöd till, men vet inte vad de kostar. De är inte med här.
}
list-not-confirmed = Kontrollera alltid uppgifterna med aktören. De är hämtade ur öppna källor.
gap-none = Jag hittar inget nationellt stöd för detta i katalogen. Kanske finns det inget. Prova en annan sorts hjälp, eller ändra vilka det är för.
gap-thin = Det finns få nationella stöd för just detta.
browse-counts = I katalogen finns { $offerings } stöd från { $actors } aktörer. Vilken sorts stöd vill du se?
choice-with-count = { $name } ({ $count })

card-not-confirmed = inte bekräftad av aktören
card-source-dated = Källa från { $date }
card-source-undated = Källan saknar datum
card-ended = har upphört

why-dated = Källan är från { $date }.
why-fits_principle = Stödet hjälper er att { $aim }.
why-fits_support_type = Sorten stämmer: { $support }.
why-fits_receiver = Det är för { $receiver }.
why-fits_phase = Det passar när ni ska { $phase }.
why-fits_level = Det är för { $level }.
why-words = Texten nämner { $words }.
why-concrete_next_step = Det finns ett tydligt första steg.
why-confirmed = En källa visar att stödet finns.
why-not_confirmed = Uppgiften är inte bekräftad av aktören.
why-fresh = Källan är ny ({ $date }).
why-near_miss_principle = Ligger nära: det handlar mest om något annat än det ni frågar efter.
why-near_miss_support_type = Ligger nära: det är en annan sorts hjälp.

offering-detail = { $name } från { $actor }: { $summary }
offering-next-step = Så kommer ni igång: { $step }
offering-unknown = Vilket stöd menar du? Skriv numret i listan eller namnet.
offering-limits = Mer än så vet jag inte. Fråga aktören om du undrar något.

## Begrepp
concept-unknown = Det begreppet finns inte i ordlistan. Prova ett annat ord.
concept-found = { $count ->
    [one] Så här förklarar ordlistan begreppet:
   *[other] Så här förklarar ordlistan begreppen:
}
concept-actors-say = Aktörerna kan kalla det { $labels }.
concept-source = Källa: { $source }
choice-support-for-concept = Visa stöd: { $name }
choice-back-to-need = Tillbaka till listan

## Aktörer
actor-unknown = Den aktören finns inte i katalogen. Katalogen omfattar aktörer som ger stöd i hela landet.
actor-text = { $name } – { $summary }
actor-offerings = { $count ->
    [0] Katalogen har inget stöd från dem just nu.
    [one] Katalogen har ett stöd från dem.
   *[other] Katalogen har { $count } stöd från dem.
}
actor-not-confirmed = Uppgifterna om { $name } är inte bekräftade. Kontrollera på deras webbplats.
actor-ended = { $name } finns inte kvar.
actor-successor = Verksamheten har gått över till { $name }.
actor-homepage = Kontakta dem via { $url }.
actor-no-homepage = Jag har ingen kontaktuppgift till dem.

## Ändra, jämföra, flera behov
changed = { $what }
changed-principle = Nu gäller det att { $what }.
changed-support = Nu letar jag efter { $what }.
changed-receiver = Nu visar jag bara stöd för { $value }.
changed-phase = Nu lyfter jag upp stöd som passar när ni ska { $value }.
changed-level = Nu lyfter jag upp stöd för { $value }.
changed-level-none = Jag ser inget här som är särskilt för { $value }.
changed-cost-gratis = Nu visar jag bara gratis stöd.
changed-cost-avgift = Nu visar jag bara stöd som kostar pengar.
changed-cost-bidrag = Nu visar jag bara stöd som ger er pengar.
changed-cost-medlemskap = Nu visar jag bara stöd som kräver medlemskap.
changed-cost-okant = Nu visar jag bara stöd där jag inte vet vad det kostar.
changed-excluded = Nu hoppar jag över { $what }.
changed-included = Nu är { $what } med igen.
changed-words = Jag tog med det du skrev i sökningen, så ordningen är en annan.
change-unclear = Jag förstod inte vad du vill ändra, så listan är som förut.
dropped-principle = Nu vet jag inte vad stödet ska hjälpa er med.
dropped-support = Nu spelar det ingen roll vilken sorts hjälp det är.
dropped-receiver = Nu spelar det ingen roll vilka stödet är för.
dropped-phase = Nu spelar det ingen roll hur långt ni har kommit.
dropped-level = Nu spelar det ingen roll vem hos er det är för.
dropped-cost = Nu spelar kostnaden ingen roll.
no-filters = Listan har inga filter just nu.
already-so = Så är det redan i listan.
no-such-filter = Det filtret är inte på, så listan är som förut.
ask-which-filter = Vilket filter ska jag ta bort?
ask-receiver = Vilka är det för?
ask-phase = Hur långt har ni kommit?
ask-level = Vem hos er är det för?
ask-cost = Vad får det kosta?
choice-wrong-phase = Hur långt vi har kommit
choice-wrong-level = Vem hos oss det är för
choice-wrong-cost = Vad det får kosta
choice-any = Det spelar ingen roll
chip-without = inte { $what }
choice-compare = Jämför de första
compare-header = Här är { $names } bredvid varandra.
compare-which = Vilka ska jag jämföra? Skriv två nummer ur listan, till exempel ”jämför 1 och 3”.
compare-cut = Jag kan jämföra tre åt gången. Här är de tre första.
compare-limits = Hur lång tid det tar vet jag inte. Fråga aktören.
compare-unknown = vet inte
compare-yes = ja
compare-no = nej, inte av aktören
compare-actor = Aktör
compare-for = För
compare-level = Vem hos er
compare-cost = Kostnad
compare-phase = Passar när ni ska
compare-kind = Sorts hjälp
compare-next-step = Första steget
compare-source = Källa
compare-confirmed = Bekräftad
why-list-words = Jag gick på dina ord { $words }. Det här gör att varje stöd är med:
why-list-chosen = Jag gick på det du valde. Det här gör att varje stöd är med:
why-item = { $number }. { $name }: { $why }
why-item-plain = { $number }. { $name }: Det stämmer med det ni vill och den hjälp ni söker.
why-order = Ordningen säger hur väl stödet stämmer med det du skrev. Den säger inget om vilken aktör som är bäst.
why-not-excluded = { $name } är inte med, för du har valt bort det.
why-not-receiver = { $name } är inte med, för stödet är för andra än er.
why-not-cost = { $name } är inte med, för kostnaden stämmer inte med det du har valt, eller så vet jag inte vad det kostar.
why-not-principle = { $name } är inte med, för det handlar om något annat än det jag tror att ni vill.
why-not-support = { $name } är inte med, för det är en annan sorts hjälp än den ni söker.
why-not-lower = { $name } passar också, men kommer längre ner i listan. Skriv ”visa fler” så når du dit.
count = { $left ->
    [0] Det är { $total } stöd. Du har kommit till slutet av listan.
   *[other] Det är { $total } stöd. Du ser nummer { $first } till { $last }, så det är { $left } kvar.
}
two-needs = Jag läser det som två olika behov:
two-needs-part = { $number }. Ni vill { $aim } och söker { $support }.
ask-which-need = Vi tar ett i taget. Vilket ska vi börja med?
choice-need = Börja med { $what }
choice-need-both = Det är ett och samma behov
choice-next-need = Ta det andra behovet: { $what }
next-need-left = Du hade ett behov till: { $what }. Ska vi ta det nu?
next-need-none = Jag känner bara till det behov som listan gäller. Berätta gärna om ett till.
other-need = det andra behovet

## Fel
failed = Nu gick något fel, och jag kunde inte svara. Försök igen om en stund.
request-reference = Referens: { $id }
problem-bad-request-title = Frågan gick inte att läsa
problem-bad-request = Innehållet är inte giltig JSON i UTF-8, eller så saknas ett fält. Se /api/v1/openapi.json.
problem-empty-title = Texten är tom
problem-empty = Skriv vad du behöver, med minst ett ord.
problem-too-long-title = Texten är för lång
problem-too-long = Texten får vara högst { $max } tecken. Korta den och skicka igen.
problem-too-large-title = Frågan är för stor
problem-too-large = Innehållet får vara högst { $max } byte.
problem-length-required-title = Storleken saknas
problem-length-required = Skicka med hur stort innehållet är (Content-Length).
problem-parameter-title = Ogiltigt värde
problem-parameter = { $field } har ett värde som inte går att använda. Se /api/v1/openapi.json.
problem-not-text-title = Texten går inte att läsa
problem-not-text = Texten innehåller tecken som inte går att läsa. Klistra in den som vanlig text.
problem-text-or-choice-title = Ange text eller val
problem-text-or-choice = Skicka text eller choice_id, men bara det ena.
problem-unknown-choice-title = Valet finns inte
problem-unknown-choice = Det valet känner jag inte till. Välj bland knapparna i det senaste svaret, eller skriv med egna ord.
problem-unauthorized-title = Samtalet kan inte fortsätta
problem-unauthorized = Nyckeln till samtalet saknas eller är ogiltig. Starta ett nytt samtal.
problem-expired-title = Samtalet har gått ut
problem-expired = Samtalet är för gammalt och har glömts bort. Starta ett nytt samtal.
problem-not-found-title = Finns inte
problem-not-found = Det du söker finns inte. Kontrollera adressen.
problem-no-quality-title = Inga mätvärden än
problem-no-quality = Det finns inga mätvärden att visa än. De kommer när den som driver tjänsten har mätt kvaliteten (make bench).
problem-invalid-value-title = Ogiltigt värde
problem-invalid-value = { $field } har ett värde som inte är tillåtet. Tillåtet är: { $allowed }.
problem-too-many-title = För många frågor
problem-too-many = { $seconds ->
    [one] Du har skickat många frågor på kort tid. Försök igen om en sekund.
   *[other] Du har skickat många frågor på kort tid. Försök igen om { $seconds } sekunder.
}
problem-assistant-away-title = Assistenten svarar inte
problem-assistant-away = Assistenten är tillfälligt borta. Vänta en minut och försök igen. Ordlistan och katalogen fungerar ändå.
problem-database-away-title = Katalogen svarar inte
problem-database-away = Katalogen är tillfälligt borta. Vänta en minut och försök igen.
problem-redaction-title = Texten kunde inte kontrolleras
problem-redaction = Jag kunde inte kontrollera texten för personuppgifter, så jag läste den inte. Skriv om den och försök igen.
problem-internal-title = Något gick fel
problem-internal = Något gick fel. Försök igen om en stund.
problem-method-title = Metoden stöds inte
problem-method = Adressen finns, men inte för den metoden. Se /api/v1/openapi.json.

## Sidan
page-title = Stödlotsen
page-lead = Berätta med egna ord vad ni behöver, så visar jag vilka nationella stöd för innovation som passar.
page-label = Vad behöver ni?
page-hint = Skriv inga uppgifter om personer. Högst 2 000 tecken.
page-submit = Hitta stöd
page-bot = Du får svar av en automatisk assistent. Det du skriver sparas inte.
page-why = Varför just detta?
page-next-step = Så kommer ni igång
page-for = För
page-cost = Kostnad
page-phase = Passar när ni ska
page-source = Källa
page-link = Till { $name }
page-answer = Svar
