### Ce que seuls les téléphones Android demandent : réglages des fabricants et autorisations.

device-check-maker = Les téléphones de cette marque arrêtent les applis d’eux-mêmes. Laissez Stint démarrer seul et tourner en arrière-plan.
device-check-restart = Après un redémarrage, l’enregistrement ne reprend seul que si la position est toujours autorisée.

# Où se trouve le réglage. Les noms sont ceux des menus du téléphone.
device-maker-xiaomi = Paramètres, Applications, Gérer les applications, Stint : activez « Démarrage automatique ». Sous « Économie d’énergie », choisissez « Aucune restriction ».
device-maker-huawei = Paramètres, Batterie, Lancement d’applications, Stint : désactivez « Gérer automatiquement » et autorisez les trois points.
device-maker-samsung = Paramètres, Batterie, Limites d’utilisation en arrière-plan, Applis jamais en veille : ajoutez Stint.
device-maker-oppo = Paramètres, Applications, Stint, Utilisation de la batterie : autorisez l’activité en arrière-plan et le lancement automatique.
device-maker-oneplus = Paramètres, Batterie, Optimisation de la batterie, Stint : choisissez « Ne pas optimiser ». Autorisez aussi le lancement automatique.
device-maker-vivo = Paramètres, Batterie, Consommation en arrière-plan, Stint : autorisez-la. Activez aussi « Démarrage automatique ».
device-maker-asus = Mobile Manager, PowerMaster, Gestionnaire de démarrage automatique : autorisez Stint.
device-maker-nokia = Paramètres, Batterie, Gestion des activités en arrière-plan : activez Stint.
