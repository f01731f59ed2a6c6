/** A circular in French: a training course with its dates, conditions and contacts. */
import { b, grid, h, n, p, type TextLayout, t } from "../layout.ts";

export const circulaire58: TextLayout = {
  id: "circulaire-58",
  format: "docx",
  title: "Circulaire BDT/RCB/58",
  date: "2025-06-17",
  header: "Circulaire BDT/RCB/58",
  footer: "Union internationale des télécommunications • Place des Nations, CH-1211 Genève 20, Suisse",
  blocks: [
    p("**Bureau de développement des télécommunications (BDT)**"),
    grid(
      [2, 4, 5],
      [
        ["**Réf.:**", "Circulaire BDT/RCB/58", "Genève, le 17 juin 2025"],
        [
          "**Contact:**",
          "M. Koffi Agbodjan\nTél.: +228 22 55 01 48\nCourriel: koffi.agbodjan@example.org",
          "**Aux:**\n– Administrations des États Membres francophones d'Afrique\n– Autorités de régulation\n– Établissements universitaires participant aux travaux de l'UIT",
        ],
        [
          "**Objet:**",
          {
            text: "**Formation à la protection en ligne des enfants (Lomé, Togo, 7-9 octobre 2025)**",
            columns: 2,
          },
        ],
      ],
    ),
    p("Madame, Monsieur,"),
    p(
      "J'ai l'honneur de vous inviter à la formation à la protection en ligne des enfants que l'Union internationale des télécommunications (UIT) organise à Lomé du 7 au 9 octobre 2025, à l'aimable invitation du Gouvernement togolais.",
    ),
    p("La formation s'adresse aux agents chargés de la stratégie nationale. Elle portera sur les points suivants:"),
    b([
      "l'élaboration d'une stratégie nationale et de son budget;",
      "le signalement des contenus montrant des abus sexuels sur des enfants;",
      "la mesure des résultats, avec l'exemple du Sénégal et du Bénin.",
    ]),
    h(1, "Conditions"),
    n([
      "La formation est gratuite. Elle est limitée à 40 participants, deux au plus par pays, dont au moins une femme.",
      "Les cours ont lieu en français. Une attestation est remise aux participants qui ont suivi les trois journées.",
      "Une bourse complète peut être accordée à un participant par pays parmi les pays les moins avancés (PMA).",
      "Chaque participant apporte le questionnaire de l'Annexe rempli pour son pays.",
    ]),
    h(1, "Calendrier"),
    t(
      [6, 4],
      [
        ["Étape", "Date limite"],
        ["Demande de bourse", "22 août 2025"],
        ["Inscription en ligne", "12 septembre 2025"],
        ["Envoi du questionnaire", "26 septembre 2025"],
      ],
    ),
    p(
      "Les cours seront donnés au Centre de formation des postes, avenue Duisburg à Lomé. Mme Awa Sarr-Lemaire (Sénégal) dirigera la formation. Pour le logement, veuillez vous adresser à Mme Akouvi Mensah, logement-lome@example.org.",
    ),
    p("Veuillez agréer, Madame, Monsieur, l'assurance de ma haute considération."),
    p("[Original signé]"),
    p("Hélène Vauthier\nDirectrice adjointe du Bureau de développement des télécommunications"),
  ],
};
