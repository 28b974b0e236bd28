# Allt som användaren läser, på svenska. Skriv klarspråk: korta meningar, aktiv form, inga facktermer, "du".

## Småprat och ramar
welcome = Hej! Jag är Stödlotsen, en automatisk assistent. Berätta med egna ord vad du behöver, så letar jag bland nationella stöd för att utveckla offentlig verksamhet. Skriv inga personuppgifter.
greet = Hej! Jag är Stödlotsen, en automatisk assistent. Vad vill du få gjort, och var tar det stopp? Skriv med egna ord, på svenska, norska, danska eller engelska. Jag svarar på svenska eller engelska. Skriv inga personuppgifter.
thanks = Varsågod! Hjälpte svaret dig? Skriv om du vill leta efter något mer.
bye = Hej då! Samtalet glöms bort efter högst tolv timmar. Skriv ”skicka listan” om du vill ta med den. Hjälpte svaret dig?
bot = Nej, jag är ingen människa. Jag är Stödlotsen, en automatisk assistent. Mina svar bygger på en katalog över nationella stöd. Katalogen utgår från Rambolls kartläggning för Vinnova 2023 och från aktörernas webbplatser. Aktörerna har inte bekräftat alla uppgifter. Vill du prata med en människa? Skriv det, så visar jag vart du kan vända dig.
capability = Jag kan hitta nationella stöd utifrån ditt behov: pengar, metoder, nätverk, testmiljöer, rådgivning och utbildning. Jag kan också förklara begrepp, berätta om aktörer och göra en sammanfattning att ta med. Prova till exempel: ”Vi vill testa en ny tjänst innan vi köper in den.”
limits = Jag känner inte till regionala eller lokala stöd. Jag kan inte ansöka åt dig, skicka mejl eller läsa filer. Klistra in texten i stället, men utan personuppgifter.
privacy = Jag sparar inget om dig. Det du skriver finns bara i minnet under samtalet. Det försvinner efter högst tolv timmar, eller direkt när samtalet tas bort. Jag byter ut personnummer, telefonnummer, e-postadresser och kortnummer innan jag läser texten. Skriv ändå inga uppgifter om personer. Har du frågor om allmänna handlingar eller ansvar? Fråga den organisation som driver sidan.
feedback = Tack för att du säger till. Jag kan inte ändra uppgifterna själv. Säg till den som ansvarar för sidan du är på vad som är fel, så kan uppgiften rättas. Katalogen omfattar stöd som går att få i hela landet.
out-of-scope = Det kan jag inte hjälpa till med. Jag hjälper dig som arbetar i en kommun, region eller statlig myndighet att hitta stöd för att utveckla verksamheten. Gäller det en tjänst från kommunen, regionen eller en myndighet? Ring deras växel. Ring 112 om det är akut. Ring 1177 för råd om vård.
abuse = Jag svarar inte på sådant. Jag hjälper gärna till om du har en fråga om stöd för att utveckla verksamheten.
gibberish = Nu förstod jag inte. Skriv en mening om vad ni vill få gjort eller var det tar stopp. Till exempel: ”Vi har testat en lösning men vet inte om den gjorde nytta.”
save-empty = Det finns ingen lista att ta med än. Berätta först vad ni behöver, så gör jag en sammanfattning. Du behöver inte lämna någon adress.
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
gap-none = Jag hittar inget nationellt stöd för detta i katalogen. Kanske finns det inget, men katalogen är inte fullständig. Prova en annan sorts hjälp, eller ändra vilka det är för.
gap-thin = Det finns få nationella stöd för just detta i min katalog. Den är inte fullständig. Fråga gärna aktörerna här nedanför, eller titta på en annan sorts hjälp så länge.
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
concept-unknown = Det ordet känner jag inte till. Det finns inte i ordlistan. Prova ett annat ord, eller titta i ordlistan.
concept-found = { $count ->
    [one] Så här förklarar ordlistan begreppet:
   *[other] Så här förklarar ordlistan begreppen:
}
concept-actors-say = Aktörerna kan kalla det { $labels }.
concept-source = Källa: { $source }
choice-support-for-concept = Visa stöd: { $name }
choice-back-to-need = Tillbaka till mitt behov

## Aktörer
actor-unknown = Den aktören känner jag inte till. Den finns inte i katalogen, som omfattar aktörer som ger stöd i hela landet.
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
changed-words = Jag vet inte om stöden uppfyller det du skrev, för det kan jag inte välja efter. Jag tog med dina ord i sökningen, så ordningen kan vara en annan.
national-only = Jag känner bara till stöd som finns i hela landet. Fråga regionen eller länsstyrelsen om det som bara finns hos er.
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
remark = Jag förstår. Listan står kvar. Säg till om du vill ändra något eller leta efter något annat.
remark-no-list = Jag förstår. Berätta gärna vad ni vill få gjort, så letar jag.
fewer = { $count ->
    [one] Jag visar ett stöd i taget. Det som passar bäst kommer först.
   *[other] Jag visar { $count } stöd i taget. De som passar bäst kommer först.
}
count = { $left ->
    [0] Det är { $total } stöd. Du har kommit till slutet av listan.
   *[other] Det är { $total } stöd. Du ser nummer { $first } till { $last }, så det är { $left } kvar.
}
two-needs = Jag läser det som två olika behov:
two-needs-part = { $number }. Ni vill { $aim } och söker { $support }.
two-needs-part-aim = { $number }. Ni vill { $aim }.
ask-which-need = Vi tar ett i taget. Vilket ska vi börja med?
choice-need = Börja med { $what }
choice-need-both = Det är ett och samma behov
choice-next-need = Ta det andra behovet: { $what }
next-need-left = Du hade ett behov till: { $what }. Ska vi ta det nu?
next-need-none = Jag känner bara till det behov som listan gäller. Berätta gärna om ett till.
other-need = det andra behovet
## Luckor
gap-report = { $says } Så säger rapporten som jag bygger på.
gap-source = Källa: Rambolls ekosystemanalys för Vinnova 2023, avsnittet ”{ $place }”.
gap-quote = ”{ $quote }”
gap-meanwhile = Under tiden: { $advice }
gap-no-need = Berätta vad ni vill få gjort, så säger jag vad som finns och vad som saknas.
gap-all-there-is = { $exact ->
    [0] Inget i katalogen passar helt.
    [one] Ett stöd i katalogen passar helt.
   *[other] { $exact } stöd i katalogen passar helt.
} { $near ->
    [0] Inget annat ligger nära.
    [one] Ett till ligger nära.
   *[other] { $near } till ligger nära.
} Katalogen är inte fullständig. Den har bara stöd som finns i hela landet, så fråga gärna regionalt också.
gap-as-said = Rapporten som jag bygger på säger också att stödet här är för litet.
gap-not-named = Jag känner inte till att rapporten nämner någon brist just här.
list-header-gap = { $total ->
    [one] Ett stöd ligger närmast.
   *[other] { $total } stöd ligger närmast. Här är { $shown } av dem.
}
gap-elsewhere = Vill du titta på en annan sorts hjälp?
back-to-need = Då går vi tillbaka till ditt behov.

## Begrepp och aktörer, forts.
concept-compared = Så här skiljer sig orden:
concept-unknown-near = Det ordet känner jag inte till. Det finns inte i ordlistan. Menar du något av de här?
concept-is-name = Det ordet står inte i ordlistan, men det är med i namnet på stöd i katalogen. Vilket vill du läsa om?
concept-which = Vilket ord menar du?
concept-which-word = Vilket ord menar du? Skriv det, så förklarar jag.
choice-explain = Vad betyder { $name }?
choice-glossary = Visa ordlistan
choice-more-terms = Fler ord
glossary-page = Ord { $first } till { $last } av { $total } i ordlistan. Välj ett, så förklarar jag det.
difference-means = Betyder
difference-aim = Hjälper er att
difference-support = Sorts stöd
difference-unwritten = Jag har ingen färdig jämförelse av just de här orden. Så här beskriver ordlistan dem.

understood-actors = Jag visar bara stöd från { $actors }.
actor-no-successor = Jag känner inte till någon som har tagit över.
actor-old-page = Det som finns kvar att läsa: { $url }
actor-none-of-kind = Jag hittar inget sådant stöd från den aktören i katalogen.
actor-count = { $support } ({ $count })
actor-counts = Så fördelar de sig: { $counts }.
actor-which = Vilken aktör menar du? Skriv numret i listan eller namnet.
actors-some = Du nämnde { $count } aktörer. Jag visar { $shown } i taget.
choice-all-from = Visa allt från { $name } ({ $count })
choice-all-actors = Visa alla aktörer
choice-more-actors = Visa fler aktörer ({ $count } kvar)
contact-via = Du når { $name } via { $url }.
contact-none = Jag har ingen webbadress till { $name }.
contact-limits = Jag har inga namn, telefonnummer eller mejladresser. Leta efter kontaktuppgifter hos dem.
contact-pages = Det här hos dem rör din fråga:
contact-whose = Vilken aktör vill du nå? Skriv namnet.

## Vyer
actors-header = { $count ->
    [one] Jag hittar en aktör i katalogen.
   *[other] Jag hittar { $count } aktörer i katalogen, i bokstavsordning.
}
actors-filter = Urval: { $what }.
actors-page = Här är nummer { $first } till { $last }.
actors-for-receiver = för { $value }
actors-for-phase = när man ska { $value }
actors-for-level = för { $value }
actors-count = { $count ->
    [0] inget stöd just nu
    [one] ett stöd
   *[other] { $count } stöd
}
actors-none = Jag hittar ingen sådan aktör i katalogen.
actors-exhausted = Det var alla aktörer.
matrix-actors = Så många aktörer av varje sort ger de olika stöden. En aktör kan ge flera sorters stöd.
matrix-actors-of = Så många aktörer av varje sort ger detta: { $what }.
matrix-principles = Så många stöd finns för det ni vill få hjälp med. Ett stöd kan räknas på flera ställen.
matrix-total = Totalt
choice-matrix = Visa en tabell över sorters aktörer
choice-matrix-principles = Visa en tabell över vad stöden hjälper till med
browse-kinds = Vilken sorts hjälp vill du se?
actor-kind-myndighet = Statliga myndigheter
actor-kind-medlemsorganisation = Medlemsorganisationer
actor-kind-bolag = Bolag
actor-kind-forskningsinstitut = Forskningsinstitut
actor-kind-larosate = Universitet och högskolor
actor-kind-stiftelse = Stiftelser
actor-kind-plattform = Plattformar
actor-kind-innovationsprogram = Innovationsprogram
actor-kind-natverk = Nätverk
actor-kind-eu_norden = EU och Norden
actor-one-myndighet = statlig myndighet
actor-one-medlemsorganisation = medlemsorganisation
actor-one-bolag = bolag
actor-one-forskningsinstitut = forskningsinstitut
actor-one-larosate = universitet eller högskola
actor-one-stiftelse = stiftelse
actor-one-plattform = plattform
actor-one-innovationsprogram = innovationsprogram
actor-one-natverk = nätverk
actor-one-eu_norden = EU eller Norden

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
problem-host-busy-title = Många frågar just nu
problem-host-busy = { $seconds ->
    [one] Många använder Stödlotsen på den här sidan just nu. Försök igen om en sekund.
   *[other] Många använder Stödlotsen på den här sidan just nu. Försök igen om { $seconds } sekunder.
}
problem-host-key-title = Sidan får inte visa Stödlotsen
problem-host-key = Den här sidan har inte rätt att visa Stödlotsen: nyckeln saknas eller gäller inte. Du kan använda Stödlotsen på { $address } i stället.
problem-host-origin-title = Sidan får inte visa Stödlotsen
problem-host-origin = Den här sidan har inte rätt att visa Stödlotsen: nyckeln gäller för en annan webbplats. Du kan använda Stödlotsen på { $address } i stället.
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

## Gränser och människor
out-of-scope-to = Det kan jag inte hjälpa till med. { $where } Jag letar bara efter stöd för att utveckla offentlig verksamhet.
emergency = Ring 112 nu om någon är i fara. Jag är en automatisk assistent och kan inte larma åt dig.
elsewhere-health = Ring 1177 för råd om vård. Ring 112 om det är akut.
elsewhere-work = Vänd dig till Arbetsförmedlingen, eller sök bland arbetsgivarens lediga jobb.
elsewhere-social-insurance = Vänd dig till Försäkringskassan.
elsewhere-tax = Vänd dig till Skatteverket.
elsewhere-police = Ring polisen på 114 14, eller 112 om det är akut.
elsewhere-studies = Vänd dig till CSN.
elsewhere-migration = Vänd dig till Migrationsverket.
elsewhere-company = På verksamt.se finns myndigheternas samlade hjälp till företag.
elsewhere-it = Vänd dig till it-supporten där du arbetar.
elsewhere-employer = Fråga din chef, din personalavdelning eller ditt fackförbund.
elsewhere-purchasing = Fråga dem som sköter inköp där du arbetar.
elsewhere-municipality = Ring kommunens växel eller kontaktcenter.
distress = Det låter tungt. Jag är en automatisk assistent och kan inte hjälpa dig med det här, men det finns människor som lyssnar. Ring 112 om det är bråttom. Självmordslinjen svarar dygnet runt: ring 90101. Jourhavande medmänniska svarar på natten: 08-702 16 80. Ring 1177 för råd om vård. Du behöver inte vara ensam med det.
misuse = Det hjälper jag inte till med: en ansökan ska visa hur det faktiskt är. Berätta i stället vad som är nytt för er, eller vad som inte fungerar i dag. Då kan jag leta efter ett stöd som passar det ni verkligen gör.
human = Jag kan inte koppla dig vidare, men du kan vända dig till människor som kan mer.
human-none = Jag kan inte koppla dig vidare. Fråga den som ansvarar för sidan du är på. Eller berätta vad ni behöver, så visar jag aktörer som du kan kontakta.
human-host = Den som ansvarar för den här tjänsten når du så här: { $contact }.
contact-way = { $name }: { $url }
choice-human = Prata med en människa
calm = Jag förstår att det är irriterande. Jag ska fatta mig kort.
ranking-list = Vilken som är bäst för er kan jag inte avgöra. Ordningen visar hur väl stödet stämmer med det du skrev, inte hur bra aktören är. Titta på vilka det är för, vad det kostar och första steget. Vilket vill du veta mer om?
ranking-actors = Jag rangordnar inga aktörer. De gör olika saker, och vad som passar beror på vad ni behöver. Jag kan berätta vad var och en gör.

## Det som katalogen inte vet
fact-deadline = Jag vet inga datum: varken när det öppnar, stänger eller börjar. Aktören har det som gäller nu.
fact-other = Det kan jag inte avgöra. Katalogen säger inget om det. Fråga aktören, som vet vad som gäller nu.
fact-person = Jag känner inte till namn eller nummer till enskilda personer. Aktören kan säga vem du ska tala med.
fact-price = Jag vet inte vilket stöd du menar, så jag kan inte säga vad det kostar.
fact-price-gratis = { $name } är gratis enligt katalogen.
fact-price-avgift = { $name } kostar pengar, men jag vet inte hur mycket.
fact-price-bidrag = { $name } ger er pengar. Jag vet inte hur mycket, eller vad ni måste betala själva.
fact-price-medlemskap = { $name } kräver medlemskap, men jag vet inte vad det kostar.
fact-price-okant = Jag vet inte vad { $name } kostar.
fact-ask = Här kan du kontrollera det:

## Ta med resultatet
summary = Här är en sammanfattning att visa eller skicka. Länken öppnar den igen och går att skriva ut. Jag skickar inga mejl: kopiera texten eller öppna den i ditt mejlprogram.
summary-title = Stöd som kan passa er
summary-subject = Stöd som kan passa oss
summary-need = Behovet, med egna ord: ”{ $words }”
summary-gap = Det finns få nationella stöd för just detta.
summary-open = Öppna sammanfattningen: { $link }
along-words = Ska dina egna ord stå med i sammanfattningen? Du skrev: ”{ $words }”
choice-along-words = Ja, ta med mina ord
choice-along-plain = Nej, utan mina ord
along-plain = Då står dina ord inte med. Sammanfattningen ovan går att använda som den är.
worth-p1 = Utan tydlig riktning och någon som äger frågan blir det ofta vid enskilda försök. Med stöd utifrån blir det lättare att enas om vad ni vill och vem som gör vad.
worth-p2 = Nya sätt att arbeta står och faller med dem som ska göra jobbet. Med kunskap, tid och en chef som vågar kan fler bidra.
worth-p3 = Många problem går inte att lösa på egen hand. De som berörs vet sådant som inte syns inifrån. Därför lönar det sig att bjuda in dem tidigt.
worth-p4 = Det är billigare att upptäcka fel i liten skala än när allt är infört. Ett prov visar också om det är värt att gå vidare.
worth-p5 = Det ni lärt er är värt mer när ni kan visa vad det gav. Då slipper andra göra om samma sak, och ni kan fatta beslut på något mer än en känsla.
worth-finansiering = Pengar utifrån kan ge tid till arbetet. Räkna med att ansökan och uppföljning också tar tid.
worth-metodstod = En färdig metod gör att ni kan börja direkt och slipper uppfinna allt själva.
worth-natverk = Andra i samma sits kan berätta vad som fungerade och vad de skulle ha gjort annorlunda.
worth-testbadd = På en plats för test kan ni prova på riktigt utan att störa det dagliga arbetet.
worth-radgivning = Någon som har gjort det förut ser lättare vad som är nästa steg hos er.
worth-utbildning = Gemensam kunskap gör det lättare att fortsätta när kursen är slut, om ni får tid att använda den.
worth-honest = Ingen kan lova att det lyckas. Det första steget är oftast litet: hör av er till aktören och fråga om det passar er.
saved-support = Stöden
saved-worth = Därför är steget värt att ta
saved-made = Sammanfattningen gjordes { $date }, med utgåva { $catalogue } av katalogen och utgåva { $glossary } av ordlistan.
saved-print = Skriv ut eller spara som pdf från webbläsarens meny.
saved-to-start = Till Stödlotsen
saved-other-language = Read in English
saved-changed = Något har ändrats sedan sammanfattningen gjordes.
saved-show-today = Visa dagens uppgifter
saved-partial = Något av stöden finns inte längre i katalogen.
saved-since-changed = Uppgifterna har ändrats sedan dess.
saved-since-gone = Stödet går inte längre att få, enligt katalogen.
link-invalid = Länken går inte att läsa. Kontrollera att hela adressen kom med, eller gör en ny sammanfattning.
link-too-old = Länken är för gammal, så resultatet går inte att visa igen. Gör en ny sammanfattning.

## Återkoppling
choice-helped = 👍 Det hjälpte
choice-not-helped = 👎 Det hjälpte inte
feedback-thanks = Tack, vad bra att det hjälpte.
feedback-why = Tack för att du säger till. Vad var fel?
choice-reason-audience = Fel målgrupp
choice-reason-unclear = Jag förstår inte beskrivningen
choice-reason-mismatch = Det stämmer inte med det jag skrev
choice-reason-gone = Stödet finns inte längre
choice-reason-other = Annat
feedback-thanks-audience = Tack, det har jag noterat. Skriv vilka det ska vara för, så letar jag igen.
feedback-thanks-unclear = Tack, det har jag noterat. Skriv numret på stödet, eller ett ord som du vill få förklarat.
feedback-thanks-mismatch = Tack, det har jag noterat. Säg gärna vad jag missförstod, så letar jag igen.
feedback-thanks-gone = Tack, det har jag noterat. De som sköter katalogen kan kontrollera stödet.
feedback-thanks-other = Tack, det har jag noterat. Jag sparar inte vad du skriver, bara att något var fel.

## Fönstret på andras sidor
widget-open = Hitta stöd
widget-close = Stäng
widget-larger = Större
widget-smaller = Mindre
widget-log = Samtalet med Stödlotsen
widget-field = Skriv till Stödlotsen
widget-hint = Skriv inga uppgifter om personer.
widget-send = Skicka
widget-end = Avsluta
widget-ended = Samtalet är avslutat. Det du skrev är borta.
widget-begin = Börja ett nytt samtal
widget-you = Du
widget-answered = Svar från Stödlotsen
widget-waiting = Stödlotsen letar …
widget-slow = Det tar längre tid än vanligt. Du kan vänta kvar.
widget-retry = Försök igen
widget-kept = Det du skrev finns kvar.
widget-problem-offline = Du verkar sakna nät just nu. Försök igen när du är uppkopplad.
widget-problem-slow = Svaret kom inte fram. Försök igen.
widget-problem-away = Stödlotsen svarar inte just nu. Försök igen om en stund.
widget-problem-busy = Du har skickat många frågor på kort tid. Vänta en minut och försök igen.
widget-problem-expired = Samtalet har tagit slut. Försök igen, så börjar ett nytt.
widget-problem-refused = Det gick inte att skicka. Skriv på ett annat sätt och försök igen.
widget-problem-barred = Den här sidan har inte rätt att visa Stödlotsen. Den som ansvarar för sidan kan rätta till det.
widget-new-tab = öppnas i ny flik
widget-choices = Välj
widget-related = Ord som hör ihop
widget-chips = Stämmer det? Tryck på det du vill ändra, eller ta bort det.
widget-change = Ändra: { $what }
widget-remove = Ta bort: { $what }
widget-about-actor = Om { $name }
widget-open-summary = Öppna sammanfattningen
widget-show-text = Visa texten
widget-copy = Kopiera texten
widget-copied = Texten är kopierad.
widget-copy-failed = Det gick inte att kopiera. Texten är markerad, så du kan kopiera den själv.
widget-mail = Öppna i ditt mejlprogram
widget-examples = Så här kan man skriva:
widget-example-1 = Vi vill prova en ny tjänst innan vi köper in den.
widget-example-2 = Vi behöver pengar för att införa något som vi har testat.
widget-example-3 = Våra chefer vågar inte ge tid åt nya idéer.
## Startsidan
start-heading = Hitta stöd för att utveckla er verksamhet
start-for = För dig som arbetar i en kommun, en region eller en statlig myndighet.
start-scope = Just nu finns { $offerings } stöd från { $actors } aktörer i katalogen, alla med källa.
start-examples = Så här kan ett behov låta:
start-again = Ställ en ny fråga
start-ways = Vill du hellre leta själv?
start-way-offerings = Välj efter vad ni behöver, vilka ni är och vad det får kosta.
start-way-actors = Se vilka som ger stöd, och vad var och en erbjuder.
start-way-map = Se i bilder vilka stöd som finns, och för vad.
start-way-words = Slå upp vad aktörernas ord betyder.
start-way-gaps = Se vilka behov som inget nationellt stöd täcker i dag.

## Ordlistan som sida
words-title = Ordlista
words-lead = Du och de som ger stöd kan ha olika ord för samma sak. Här står vad aktörernas ord betyder, och vad de kallar det du säger. Aktörer är myndigheter, organisationer och andra som ger stöd.
words-search = Sök ord
words-scheme = Visa
words-scheme-all = Alla ord
words-submit = Sök
words-letters = Bokstäver
words-on = Ord på { $letter }
words-empty = Här finns inga ord på { $letter }.
words-found = { $count ->
    [one] Ett ord hör till ”{ $q }”
   *[other] { $count } ord hör till ”{ $q }”
}
words-none = Prova ett kortare ord, eller välj en bokstav.
words-near = Menar du något av de här?
words-cut = Här visas de { $shown } första. Skriv mer av ordet om du saknar något.
words-found-by = Säger du: { $word }
words-called = Hos aktörerna heter det:
words-says-heading = Säger du … heter det hos aktörerna …
words-says-caption = Andra ord på { $letter }, och vad aktörerna kallar det
words-says-all = Andra ord, och vad aktörerna kallar det
words-says = Säger du …
words-says-called = … heter det hos aktörerna
words-parts = Delar
words-part = Del { $part }
words-release = { $total } begrepp. Det här är utgåva { $release } av ordlistan.
words-csv = Hämta orden som tabell (CSV)
words-csv-file = ordlista
words-csv-word = Ord
words-csv-kind = Sort
words-csv-says = Andra ord för det
words-csv-called = Heter hos aktörerna
words-csv-means = Betyder
words-csv-source = Källa
words-csv-id = Id
words-set = Stödlotsens ordlista
words-no-letter = Den bokstaven finns inte i ordlistan.
words-no-concept = Det ordet finns inte i ordlistan. Kontrollera adressen, eller sök i ordlistan.
words-replaced = Ordet används inte längre här. Titta i stället på:
words-other-sv = Andra ord på svenska
words-other-en = Ord på engelska
words-points = Det här brukar man mena
words-points-lead = Den som använder ordet söker ofta eller ibland stöd av det här slaget.
words-often = (ofta)
words-sometimes = (ibland)
words-support = Visa stöd som hör till ordet
words-broader = Hör till
words-narrower = Hit hör också
words-related = Ord som ligger nära
words-version = Utgåva { $release } av ordlistan.
scheme-principles = De fem innovationsprinciperna
scheme-support-types = Sorters stöd
scheme-receivers = Vilka stödet är för
scheme-phases = Hur långt ni har kommit
scheme-levels = Vem hos er
scheme-costs = Vad det kostar
scheme-jargon = Aktörernas ord
scheme-everyday = Vardagsord

## Luckorna som sida
gaps-lead = Ibland finns det för lite stöd, eller inget alls. Här ser du var, vad rapporten säger och vad ni kan göra under tiden. Rapporten är Rambolls kartläggning för Vinnova från 2023.
gaps-counts = Så mycket stöd finns i katalogen
gaps-counts-lead = Siffran visar hur många stöd som finns för varje mål och sorts hjälp. Färre än { $few } är markerat. Katalogen är inte fullständig, och ett stöd kan räknas på flera ställen.
gaps-caption = Antal stöd för varje mål och sorts hjälp
gaps-for = Räkna bara stöd för
gaps-everybody = Alla
gaps-none = Här finns inget stöd i katalogen
gaps-few = Här finns få stöd i katalogen
gaps-place = För att { $aim }: { $kinds }
gaps-no-cells = För alla mål och sorters hjälp finns minst { $few } stöd i katalogen.
gaps-any = Oavsett vad ni vill göra
gaps-report = Så säger rapporten
gaps-do = Det här kan ni göra
gaps-nearest = Stöd som ligger nära
gaps-all = Visa alla stöd för samma sak
gaps-no-gap = Den bristen finns inte i listan. Den kan ha fått en ny adress.
gaps-unreadable = Det går inte att visa vad rapporten säger just nu. Försök igen senare.

## Om Stödlotsen
about-lead = Stödlotsen hjälper dig som arbetar i en kommun, region eller statlig myndighet att hitta stöd för att utveckla verksamheten. Du skriver vad ni behöver med egna ord. Stödlotsen visar vad som finns, och säger till när det finns lite.
about-counts = Katalogen har { $offerings } stöd från { $actors } aktörer. Ordlistan har { $words } begrepp.
about-bot = Det är ett datorprogram
about-bot-1 = Du pratar med en automatisk assistent, inte med en människa. Svaren är skrivna i förväg. Programmet väljer bland dem och hittar inte på egna texter.
about-bot-2 = Programmet kan missförstå. Därför visar det hur det tolkade dig och vilka av dina ord det gick på. Du kan alltid rätta det. Programmet fattar inga beslut och avgör inte om ni får ett stöd.
about-who = Vem står bakom?
about-who-1 = Den organisation som driver sidan ansvarar för tjänsten. Ingen aktör kan betala för att vara med eller synas mer.
about-contact = Så når du den som driver sidan:
about-no-contact = Fråga den som driver sidan du är på. Det finns ingen kontaktuppgift inlagd här.
about-built = Var kommer uppgifterna ifrån?
about-built-1 = Grunden är Rambolls kartläggning av innovationsstöd för Vinnova från 2023. Den är kompletterad med uppgifter från aktörernas webbplatser. Varje uppgift har en källa och ett datum, om källan har något.
about-built-2 = Aktörerna har inte bekräftat alla uppgifter. Står det ”inte bekräftad av aktören” kan stödet ha ändrats eller upphört. Kontrollera alltid med aktören innan ni bestämmer er.
about-built-3 = Stöden är sorterade efter fem principer för att förnya offentlig verksamhet och sex sorters stöd. Principerna kommer från OECD, en organisation för samarbete mellan länder.
about-principles = Läs om de fem principerna
about-supports = Läs om de sex sorternas stöd
about-order = I vilken ordning visas stöden?
about-order-1 = Alla aktörer behandlas lika. Stöd som inte längre går att få visas inte, och inte heller stöd som är för andra än er.
about-order-2 = Sedan får varje stöd poäng. Mest får det för att hjälpa er med det ni vill göra och för att vara rätt sorts hjälp. Mindre poäng får det för orden du skrev, vilka det är för, hur långt ni har kommit, ett tydligt första steg och en färsk och bekräftad uppgift.
about-order-3 = Ingen kan köpa en bättre plats. Vid lika poäng avgör ett tal som inte gynnar något namn. Bland de fem första är högst två från samma aktör. Vid varje stöd kan du se varför det är med.
about-order-4 = Alla poäng och regler står i filen docs/ranking.md, som följer med programmets källkod.
about-limits = Det här kan Stödlotsen inte
about-limit-1 = Den känner bara till stöd som finns i hela landet. Fråga din region eller länsstyrelsen om stöd nära er.
about-limit-2 = Den vet inte när ansökningar öppnar och stänger, exakt vad något kostar eller vem du ska tala med.
about-limit-3 = Den kan inte ansöka åt er, skicka mejl eller läsa filer.
about-limit-4 = Den ger inte råd om juridik, upphandling eller enskilda personers ärenden.
about-open = Öppen källkod
about-open-1 = Vem som helst får använda, granska och ändra programmet. Licensen är EUPL 1.2, EU:s egen licens för öppen programvara.
about-licence = Läs licensen
about-api = Är du utvecklare? Allt på sidorna går också att hämta som data.
about-api-link = Beskrivning för utvecklare (OpenAPI)

## Det här sparas
kept-lead = Stödlotsen sparar inget om vem du är. Du loggar inte in, och sidan använder inga kakor. Här står allt som ändå lagras, varför och hur länge.
kept-caption = Det här lagras
kept-column-what = Vad
kept-column-why = Varför
kept-column-where = Var
kept-column-time = Hur länge
kept-where-memory = I serverns arbetsminne. Det skrivs inte till någon disk.
kept-where-own = I din egen webbläsare
kept-where-database = I tjänstens databas
kept-where-log = I en loggfil på servern
kept-where-link = I själva länken. Inget lagras på servern.
kept-until-deleted = Tills den som driver tjänsten tar bort det
kept-until-stopped = Tills programmet startas om
kept-talk = Det du skriver till assistenten, och vad samtalet handlar om
kept-talk-why = För att kunna svara och komma ihåg vad ni har talat om
kept-talk-time = Högst { $time } efter ditt senaste meddelande. Det rensas när någon använder tjänsten nästa gång. Trycker du på Avsluta försvinner det direkt.
kept-tab = Samtalet i fönstret, och en nyckel som visar att det är ditt
kept-tab-why = För att du ska kunna byta sida eller ladda om utan att tappa samtalet
kept-tab-time = Tills du stänger fliken eller trycker på Avsluta. Nyckeln gäller i högst { $time }.
kept-address = Det du skriver i sökfält och formulär på sidorna
kept-address-why = Texten blir en del av sidans adress, så att formuläret fungerar utan skript
kept-address-time = Så länge webbläsaren har kvar sin historik. Du kan radera den. Vi för ingen logg över adresser som besöks.
kept-link = Länken till en sammanfattning som du tar med dig
kept-link-why = För att samma resultat ska gå att öppna igen. Länken innehåller vilka stöd du fick, men inte dina ord.
kept-link-time = Länken fungerar i { $time }.
kept-correction = Att någon rättade tolkningen: dag, vad den var och vad den blev
kept-correction-why = För att ordlistan ska bli bättre. Det du skrev lagras inte.
kept-unmet = Att någon sökte stöd som knappt finns: dag, mål, sorts hjälp, vilka det var för och hur långt de hade kommit
kept-unmet-why = För att visa var stöd saknas. Det är bara antal, ingen text.
kept-thumb = Att ett svar hjälpte eller inte: dag, orsak, vilket stöd och vilken sorts behov det gällde
kept-thumb-why = För att hitta fel i katalogen. Ingen text, och inget som pekar ut dig.
kept-ip = Din dators nätadress (ip-adress)
kept-ip-why = För att ingen ska kunna överbelasta tjänsten med frågor
kept-ip-time = Omkring { $time }
kept-numbers = Hur många frågor som kommer och hur snabbt de får svar
kept-numbers-why = För att se att tjänsten fungerar. Ingen text, och inget som pekar ut dig.
kept-failure = Att något gick fel: tid, sorts fel och ett referensnummer
kept-failure-why = För att kunna rätta felet. Det du skrev står inte där.
kept-removed = Personuppgifter tas bort
kept-removed-1 = Innan programmet läser din text byter det ut personnummer, telefonnummer, e-postadresser och kortnummer. Går det inte att kontrollera texten läses den inte alls.
kept-removed-2 = Programmet känner inte igen namn, gatuadresser eller uppgifter om hälsa. Skriv därför inget om enskilda personer.
kept-not = Det här lagras inte
kept-not-1 = Ditt namn, din e-postadress eller vem din arbetsgivare är, om du inte skriver det
kept-not-2 = Kakor eller annat som följer dig mellan webbplatser
kept-not-3 = Något hos andra företag: sidorna hämtar inget från andra än den som driver tjänsten
kept-rights = Dina rättigheter och vem som ansvarar
kept-rights-1 = Den organisation som driver tjänsten ansvarar för den, också för frågor om personuppgifter och allmänna handlingar. Eftersom vi inte vet vem du är går det oftast inte att leta fram vad just du har skrivit.
kept-rights-2 = Är du missnöjd med hur dina uppgifter hanteras kan du klaga hos Integritetsskyddsmyndigheten.
kept-rights-link = Till Integritetsskyddsmyndigheten
kept-host = Är Stödlotsen inlagd på en annan webbplats, till exempel ditt intranät? Då kan den webbplatsen lagra mer. Fråga den som ansvarar för den.
time-days = { $count ->
    [one] ett dygn
   *[other] { $count } dygn
}
time-hours = { $count ->
    [one] en timme
   *[other] { $count } timmar
}
time-minutes = { $count ->
    [one] en minut
   *[other] { $count } minuter
}
time-seconds = { $seconds ->
    [one] en sekund
   *[other] { $seconds } sekunder
}

## Hjälpsidan
help-lead = Skriv som du skulle säga det till en kollega. Du behöver inte kunna några särskilda ord.
help-write = Så skriver du ett behov
help-write-1 = Berätta vad ni vill få gjort, eller vad som tar stopp.
help-write-2 = Säg gärna vilken hjälp ni söker: pengar, en metod, någon att fråga, en kurs, andra i samma sits eller en plats att testa på.
help-write-3 = Säg också om ni är en kommun, region eller myndighet, och hur långt ni har kommit.
help-write-4 = Skriv ett behov i taget. En eller ett par meningar räcker. Texten får vara högst { $max } tecken.
help-write-5 = Skriv inga uppgifter om enskilda personer.
help-examples = Till exempel:
help-correct = Blev det fel?
help-correct-1 = Läs vad Stödlotsen tror att du menar. Stämmer det inte? Skriv vad du menar, till exempel ”nej, jag menar utbildning” eller ”det är för regionen”.
help-correct-2 = I fönstret kan du också trycka på det som är fel och välja något annat, eller ta bort det.
help-correct-3 = Skriv ”ångra” för att ta tillbaka den senaste ändringen och ”börja om” för att börja från början.
help-say = Det här kan du skriva
help-say-1 = ”visa fler” – nästa stöd i listan
help-say-2 = ”jämför 1 och 3” – två stöd bredvid varandra
help-say-3 = ”2” eller ”den andra” – mer om ett stöd i listan
help-say-4 = ”varför just de?” – vad listan bygger på
help-say-5 = ”vad är en testbädd?” – förklara ett ord
help-say-6 = ”vad gör Vinnova?” – berätta om en aktör
help-say-7 = ”skicka listan” – en sammanfattning att ta med
help-keys = Med tangentbordet
help-keys-caption = Tangenter i fönstret
help-key = Tangent
help-key-does = Vad den gör
help-key-tab = Tabb
help-key-tab-does = Går till nästa knapp, länk eller fält. Skift och Tabb går tillbaka.
help-key-enter = Retur
help-key-enter-does = Skickar det du har skrivit, eller trycker på knappen du står på.
help-key-shift-enter = Skift och Retur
help-key-shift-enter-does = Gör en ny rad i det du skriver.
help-key-esc = Esc
help-key-esc-does = Stänger fönstret. Samtalet finns kvar tills du avslutar det.
help-without = Utan chatt
help-without-1 = Du kan söka utan chatt och utan skript: skriv behovet på startsidan, eller bläddra bland stöd, aktörer och ord.
help-cannot = Det här kan Stödlotsen inte
help-cannot-1 = Den ansöker inte åt er, skickar inga mejl och läser inga filer. Den vet inte när ansökningar stänger. Den känner inte till stöd som bara finns i en kommun eller region.
help-more = Mer om vad Stödlotsen kan och inte kan
help-human = Tala med en människa
help-human-1 = Stödlotsen kan inte koppla dig till någon. Aktören bakom ett stöd kan mest om det: följ länken vid stödet.
help-wrong = Är en uppgift fel? Säg till den som driver sidan.

## Tillgänglighetsredogörelse
access-title = Tillgänglighet för Stödlotsen
access-lead = Vi vill att alla ska kunna använda Stödlotsen. Här står hur tjänsten uppfyller lagen om tillgänglighet till digital offentlig service, vilka brister vi känner till och hur du säger till om fler.
access-who = Redogörelsen gäller Stödlotsen: sidorna här och fönstret som kan ligga på andra webbplatser. Den organisation som driver sidan står bakom tjänsten.
access-how = Hur tillgänglig är tjänsten?
access-how-1 = Tjänsten är delvis förenlig med lagen (2018:1937) om tillgänglighet till digital offentlig service. Vi känner till brister, och de står här nedanför. Måttet är standarden EN 301 549, som bygger på riktlinjerna WCAG 2.1 på nivå AA. Vi siktar på WCAG 2.2 AA.
access-cannot = Om du inte kan använda någon del
access-cannot-1 = Det mesta som går att göra i chatten går också att göra på vanliga sidor utan skript. Kan du ändå inte använda något? Hör av dig till den som driver sidan, så får du hjälp på annat sätt.
access-report = Säg till om brister
access-report-1 = Har du hittat något som inte fungerar och som inte står här? Säg till den som driver sidan. Berätta gärna vilken sida det gäller och vilket hjälpmedel du använder.
access-supervision = Tillsyn
access-supervision-1 = Myndigheten för digital förvaltning (Digg) har tillsyn över att lagen följs. Är du inte nöjd med svaret du får kan du anmäla det dit. Regeringen har beslutat att Digg ska gå upp i Post- och telestyrelsen. Fungerar inte länken kan du därför vända dig till Post- och telestyrelsen.
access-supervision-link = Anmäl bristande tillgänglighet till Digg
access-known = Brister som vi känner till
access-known-1 = Vi har inte prövat tjänsten med skärmläsare tillsammans med personer som använder dem till vardags. Något kan läsas upp på ett sätt som är svårt att följa.
access-known-2 = Namn och beskrivningar i katalogen kan innehålla engelska ord som inte är märkta som engelska. En skärmläsare kan då uttala dem fel (WCAG 3.1.2).
access-known-3 = På de engelska sidorna är stödens beskrivningar och en del förklaringar på svenska. De är märkta som svenska.
access-known-4 = Ett samtal går att fortsätta i högst { $time }. Du får ingen varning innan. Det du skrev finns kvar i fönstret, och ett nytt samtal kan börja (WCAG 2.2.1).
access-known-5 = Det finns inget formulär för att säga till om brister, bara den kontakt som den som driver sidan har lämnat.
access-known-6 = Breda tabeller går att rulla i sidled på en smal skärm. De går inte att få smalare.
access-outside = Det som ligger utanför
access-outside-1 = Länkarna vid stöden går till aktörernas egna webbplatser. Dem kan vi inte påverka.
access-tested = Så har vi prövat tjänsten
access-tested-1 = Vi som har byggt tjänsten har prövat den själva. Ingen utomstående har granskat den.
access-tested-2 = Fönstret prövas automatiskt i webbläsaren Chromium med verktyget axe: i ljust och mörkt läge, med höga kontraster och på en skärm som är 320 bildpunkter bred. Hela vägen genom ett samtal prövas med bara tangentbordet.
access-tested-3 = Sidorna prövas på samma sätt, också utan skript. Deras kod kontrolleras mot reglerna för HTML. Vi kontrollerar också att rubriker kommer i ordning och att fält, tabeller och länkar har namn.
access-dates = Bedömningen gjordes { $assessed }. Redogörelsen uppdaterades samma dag.

## Kvalitetssidan
quality-lead = Så ofta förstår Stödlotsen rätt. Vi har prövat den på meddelanden där det rätta svaret är bestämt i förväg.
quality-how = Mätt { $date } på { $needs } meddelanden med ett behov och { $other } andra, till exempel hälsningar och frågor om ord. De är inte hämtade från samtal här, för samtal sparas inte.
quality-nothing = Här finns inga siffror än. Ingen har mätt hur ofta Stödlotsen förstår rätt, eller så går siffrorna inte att läsa.
quality-nothing-more = Lita därför inte på tolkningen utan att läsa den. Du kan alltid rätta den.
quality-main = Det viktigaste
quality-interval = Troligen mellan { $low } och { $high } procent med andra meddelanden av samma slag.
quality-interval-means = Intervallet visar hur säker siffran är. Om vi hade prövat på andra meddelanden av samma slag hade andelen hamnat där i ungefär 95 fall av 100. Ju färre meddelanden, desto bredare intervall.
quality-figure-pair_accepted = Både målet och sorten av hjälp blev rätt i { $right } av { $n } fall ({ $percent } procent).
quality-figure-principle_accepted = Vad stödet ska hjälpa till med blev rätt i { $right } av { $n } fall ({ $percent } procent).
quality-figure-support_accepted = Vilken sorts hjälp det gällde blev rätt i { $right } av { $n } fall ({ $percent } procent).
quality-figure-kind_need = Ett behov uppfattades som ett behov i { $right } av { $n } fall ({ $percent } procent).
quality-figure-kind_other = Meddelanden som inte är behov, till exempel hälsningar och frågor om ord, uppfattades rätt i { $right } av { $n } fall ({ $percent } procent).
quality-figure-principle_holds_back = När det inte gick att veta vad stödet ska hjälpa till med lät Stödlotsen bli att gissa i { $right } av { $n } fall ({ $percent } procent).
quality-figure-support_holds_back = När det inte gick att veta vilken sorts hjälp det gällde lät Stödlotsen bli att gissa i { $right } av { $n } fall ({ $percent } procent).
quality-figure-support_silent = Stödlotsen missade att en viss sorts hjälp var nämnd i { $right } av { $n } fall ({ $percent } procent).
quality-figure-excluded_honoured = När någon tackade nej till en sorts hjälp följde Stödlotsen det i { $right } av { $n } fall ({ $percent } procent).
quality-figure-list_other = Stödlotsen visade stöd fast ingen bad om det i { $right } av { $n } fall ({ $percent } procent).
quality-worse = Det här är den sämre på
quality-worse-lead = I de här fallen blev det tydligt sämre än för alla meddelanden tillsammans.
quality-of-kind = Meddelandet uppfattades rätt i { $right } av { $n } fall ({ $percent } procent).
quality-perhaps = Det här är den kanske sämre på
quality-perhaps-lead = Här blev det också sämre, men vi har prövat på färre än { $few } meddelanden. Siffrorna är därför osäkra.
quality-groups = Olika slags meddelanden
quality-groups-lead = Så ofta blev det rätt. En stjärna (*) betyder färre än { $few } meddelanden, så siffran är osäker.
quality-cell = { $right } av { $n } ({ $percent } %)
quality-column-principle_accepted = Målet blev rätt
quality-column-support_accepted = Sorten blev rätt
quality-by-length = Efter längd
quality-by-receiver = Efter vilka det är för
quality-by-language = Efter språk
quality-by-style = Efter sätt att skriva
quality-group-short = Högst 8 ord
quality-group-medium = 9 till 25 ord
quality-group-long = 26 till 60 ord
quality-group-longest = Mer än 60 ord
quality-group-kommun = Kommuner
quality-group-region = Regioner
quality-group-myndighet = Myndigheter
quality-group-unsaid = Inte sagt
quality-group-sv = Svenska
quality-group-en = Engelska
quality-group-no = Norska
quality-group-und = Oklart språk
quality-group-question = Frågor
quality-group-story = Berättelser
quality-group-typos = Med stavfel
quality-group-plain = Utan å, ä och ö
quality-group-caps = Bara stora bokstäver
quality-kind-need = Behov
quality-kind-term = Frågor om ord
quality-kind-actor = Frågor om aktörer
quality-kind-browse = Den som vill bläddra
quality-kind-followup = Följdfrågor
quality-kind-greet = Hälsningar
quality-kind-thanks = Tack
quality-kind-bye = Avsked
quality-kind-bot = Frågor om assistenten är en människa
quality-kind-capability = Frågor om vad assistenten kan
quality-kind-privacy = Frågor om vad som sparas
quality-kind-feedback = Beröm och klagomål
quality-kind-out_of_scope = Frågor om annat än stöd
quality-kind-abuse = Otrevliga meddelanden
quality-kind-injection = Försök att lura assistenten
quality-kind-gibberish = Obegripliga meddelanden
quality-kind-pii = Meddelanden med personuppgifter
quality-not = Det här säger siffrorna inte
quality-not-text = De säger hur ofta tolkningen blev rätt. De säger inte om stöden hjälpte, eller om katalogen är fullständig.
quality-all = Alla siffror som data, också jämförelser med andra sätt att göra det

## Visningssidan
demo-title = Så ser Stödlotsen ut på ett intranät
demo-place = Älvsala kommun
demo-intranet = Intranätet
demo-note = En påhittad kommun, för att visa hur Stödlotsen ser ut på en annan sida.
demo-nav = Meny
demo-nav-start = Start
demo-nav-news = Nyheter
demo-nav-work = Stöd i arbetet
demo-nav-staff = Min anställning
demo-heading = Utveckla din verksamhet
demo-lead = Har du en idé eller ett problem som behöver lösas på ett nytt sätt? Här finns hjälp att få, både hos oss och nationellt.
demo-first-heading = Börja med problemet
demo-first = Beskriv vad som inte fungerar i dag och för vem. Prata med dem som berörs innan du väljer lösning.
demo-second-heading = Sök hjälp utifrån
demo-second = Många myndigheter och organisationer ger stöd till kommuner. Stödlotsen letar bland dem. Tryck på knappen längst ner till höger.
demo-third-heading = Ta med det till din chef
demo-third = När du har hittat något som passar kan du be Stödlotsen om en sammanfattning att visa eller skicka.
demo-copy-heading = Lägg Stödlotsen på din egen sida
demo-copy = Kopiera koden och klistra in den före slutet av sidan. Nyckeln får ni av den som driver Stödlotsen.
demo-code = Kod att kopiera
demo-policy = Har sidan en säkerhetspolicy (CSP)? Lägg då till detta:
demo-policy-code = Säkerhetspolicy att kopiera
demo-key = ER-NYCKEL
demo-frame-heading = Eller i en ram
demo-frame = Tillåter sidan inga skript från andra? Visa Stödlotsen i en ram i stället.
demo-frame-code = Ram att kopiera
demo-frame-policy-code = Säkerhetspolicy för ramen att kopiera
demo-missing = Fönstret är inte byggt här. Kör make widget.

## Sidorna: vägar in och sidfot
nav-skip = Hoppa till innehållet
nav-ways = Vägar in
nav-start = Berätta vad du behöver
nav-offerings = Alla stöd
nav-actors = Aktörer
nav-map = Översikt
nav-words = Ordlista
nav-gaps = Där stöd saknas
nav-foot = Om tjänsten
nav-about = Om Stödlotsen
nav-privacy = Det här sparas
nav-accessibility = Tillgänglighet
nav-help = Hjälp
nav-quality = Så ofta blir det rätt

## Sidorna: bläddra bland stöd och aktörer
browse-lead = Här är de stöd för hela landet som finns i katalogen. Sök med egna ord, eller välj vad ni vill ha hjälp med.
browse-words = Sök med egna ord
browse-submit = Visa
browse-total = { $total ->
    [0] Inget stöd
    [one] Ett stöd
   *[other] { $total } stöd
}
browse-chosen = Du har valt
browse-clear = Rensa allt
browse-order = Stöden är ordnade efter hur väl de stämmer med det du har valt. Ordningen säger inget om vilken aktör som är bäst.
browse-order-plain = Först står stöden med tydligt första steg och säkra, färska uppgifter. Ordningen säger inget om vilken aktör som är bäst.
browse-none = Inget stöd i katalogen stämmer med allt du har valt. Ta bort något av det.
browse-less = Ta bort något av det du har valt.
browse-pages = Sidor i listan
browse-page = Sida { $page }
browse-previous = Föregående
browse-next = Nästa
table-download = Ladda ner som tabell (CSV för Excel)
table-name = Namn
table-short = Kort namn
table-what = Vad det är
table-status = Status
table-confirmed = en källa visar att det finns
table-date = Senaste källan
table-link = Länk
table-page = Sida hos Stödlotsen
table-id = Id
table-offerings = Antal stöd
table-successor = Har tagits över av
sources-title = Källor
sources-dated = från { $date }
sources-undated = utan datum
sources-report = Rambolls ekosystemanalys för Vinnova 2023, avsnittet ”{ $place }”
offering-from = Ges av
offering-ended = Stödet har upphört och går inte att få längre, enligt katalogen.
offering-principle = Principen ”{ $name }”
offering-not-confirmed = Uppgiften är inte bekräftad av aktören. Fråga aktören om stödet finns kvar.
offering-checked = Den senaste källan är från { $date }.
offering-never-dated = Källorna saknar datum.
offering-release = Uppgifterna kommer från utgåva { $release } av katalogen.
offering-same-actor = Annat stöd från { $name }
offering-alike = Liknande stöd från andra
offering-instead = Liknande stöd som går att få
offering-all-alike = Visa alla av samma sort
actors-lead = De här ger stöd i hela landet. Välj sorts aktör eller vad de ska ge.
actors-kind = Sorts aktör
actors-support-type = Ger den här sortens hjälp
actors-total = { $count ->
    [0] Ingen aktör
    [one] En aktör
   *[other] { $count } aktörer
}
actors-order = Aktörerna står i bokstavsordning.
actors-read = Läs om { $name }
actors-not-confirmed = uppgifterna är inte bekräftade
actors-moving = Verksamheten är på väg att gå över till { $name }, eller har redan gjort det.
actors-also = Kallas också:
actors-old-page = Läs det som finns kvar
actors-support = Stöd från { $name }
actors-matrix = Stöden från { $name }, efter vad de hjälper till med och sorts hjälp
map-lead = Så ser stödet ut i hela landet: vad det hjälper till med, vilka som ger det och var det är tunt.
map-principles = Vad stöden hjälper till med
map-actors = Vilka som ger vilken sorts hjälp
map-picture = Bild: { $name }.
map-same = Samma siffror finns i tabellen under bilden.
map-open = Öppna bilden
map-totals = Summorna räknar varje stöd eller aktör en gång, även om det finns i flera rutor.
map-missing = Här finns inget stöd i katalogen:
map-missing-actors = Här finns ingen aktör i katalogen:
map-few = Här finns färre än { $count } stöd i katalogen:
map-all-there = Det finns något i varje ruta. Det kan ändå vara för litet.
map-gaps = Läs mer om var stöd saknas
problem-page-value-title = Adressen stämmer inte
problem-page-value = Adressen innehåller något som inte finns. Börja om från en av sidorna här.
problem-no-offering-title = Stödet finns inte
problem-no-offering = Det finns inget stöd med den adressen. Sök bland alla stöd i stället.
problem-no-actor-title = Aktören finns inte
problem-no-actor = Det finns ingen aktör med den adressen. Sök bland alla aktörer i stället.
problem-gone-title = Borttaget ur katalogen
problem-gone = Det du söker har tagits bort ur katalogen. Sök bland det som finns i stället.
