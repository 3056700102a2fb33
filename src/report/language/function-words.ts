/** The commonest function words of the languages that are told apart by words (lower case), from their grammars. */
export const functionWords: Readonly<Record<string, string>> = {
  en: "the of and to in a is that for on was with he as it by at from his are be this have has had not but they were which who their will would said been its an or about after more than also when there into",
  de: "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde",
  fr: "le la les de des du et en un une que qui est dans pour pas sur au par plus ce il ne se avec sont aux son mais ont été comme cette ou elle sa ses nous leur fait être deux même aussi entre après selon l'on",
  es: "el la los las de del que y en un una por con para su se al lo como más no es fue ha este esta sus sobre entre pero también desde cuando hasta ser son han según muy sin dos años contra ante tras había",
  it: "il la le gli di del della dei delle che e in un una per con non si da è al alla sono come più ma anche dal nel nella ha ai su lo questo stato dopo suo tra essere alle anni hanno ed loro contro due fra",
  pt: "o a os as de do da dos das que e em um uma para com não no na por se ao mais como mas foi à nos nas seu sua ou ser são pelo pela também até está isso entre depois sem mesmo aos já quando há foram",
  nl: "de het een van en in is dat op te zijn met voor niet aan er die als ook om bij door naar maar uit heeft over tot dan nog wordt hij werd worden wel meer deze zich hebben kan geen was onder tegen na ze",
  pl: "w i na z do się nie że jest to o od po za jak przez dla przy ale co tak był było są być jego który które tym ze oraz może tylko roku już pod czy lub ich po także został",
  tr: "ve bir bu da de için ile olarak olan çok daha en gibi kadar sonra ne ancak ise var olduğu olduğunu değil tarafından her o ya göre bunun iki yeni üzerinde etti dedi arasında ki mi",
};
