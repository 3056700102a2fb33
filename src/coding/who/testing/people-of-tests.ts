/** People and terms of office that the tests of who is who speak of, as `people.csv` and `terms.csv` have them. */
export const peopleOfTests = `id,qid,name,aliases,surname,country,gender,source
antony-blinken,,Antony Blinken,,Blinken,USA,m,x
qin-gang,,Qin Gang,,Qin,CHN,m,x
wang-yi,,Wang Yi,,Wang,CHN,m,x
li-shangfu,,Li Shangfu,,Li,CHN,m,x
xi-jinping,,Xi Jinping,,Xi,CHN,m,x
lloyd-austin,,Lloyd Austin,,Austin,USA,m,x
nancy-pelosi,,Nancy Pelosi,,Pelosi,USA,f,x
joe-biden,,Joe Biden,,Biden,USA,m,x
yasuhiro-nakasone,,Yasuhiro Nakasone,,Nakasone,JPN,m,x
ronald-reagan,,Ronald Reagan,,Reagan,USA,m,x
mikhail-gorbachev,,Mikhail Gorbachev,,Gorbachev,SUN,m,x
eduard-shevardnadze,,Eduard Shevardnadze,,Shevardnadze,SUN,m,x
margaret-thatcher,,Margaret Thatcher,,Thatcher,GBR,f,x
caspar-weinberger,,Caspar Weinberger,,Weinberger,USA,m,x
saddam-hussein,,Saddam Hussein,,Hussein,IRQ,m,x
ali-khamenei,,Ali Khamenei,,Khamenei,IRN,m,x
hans-dietrich-genscher,,Hans-Dietrich Genscher,,Genscher,DEU,m,x
vladimir-putin,,Vladimir Putin,,Putin,RUS,m,x
sergei-lavrov,,Sergei Lavrov,,Lavrov,RUS,m,x
donald-trump,,Donald Trump,,Trump,USA,m,x
petro-poroshenko,,Petro Poroshenko,,Poroshenko,UKR,m,x
javier-perez-de-cuellar,,Javier Perez de Cuellar,,Perez de Cuellar,UNO,m,x
chun-doo-hwan,,Chun Doo Hwan,,Chun,KOR,m,x
kim-il-sung,,Kim Il-sung,,Kim,PRK,m,x
emmanuel-macron,,Emmanuel Macron,,Macron,FRA,m,x
catherine-colonna,,Catherine Colonna,,Colonna,FRA,f,x
olaf-scholz,,Olaf Scholz,,Scholz,DEU,m,x
bill-clinton,,Bill Clinton,,Clinton,USA,m,x
hillary-clinton,,Hillary Clinton,,Clinton,USA,f,x
viktor-orban,,Viktor Orban,,Orban,HUN,m,x
andres-manuel-lopez-obrador,,Andres Manuel Lopez Obrador,,Lopez Obrador,MEX,m,x
dmitry-peskov,,Dmitry Peskov,,Peskov,RUS,m,x
francois-mitterrand,,Francois Mitterrand,,Mitterrand,FRA,m,x
roland-dumas,,Roland Dumas,,Dumas,FRA,m,x
mike-pompeo,,Mike Pompeo,,Pompeo,USA,m,x
`;

export const termsOfTests = `id,person,office,country,title,from,to,source
t0,antony-blinken,secretary-of-state,USA,,2021-01-26,2025-01-20,x
t1,qin-gang,foreign-minister,CHN,,2022-12-30,2023-07-25,x
t2,qin-gang,state-councilor,CHN,,2023-03-12,2023-10-24,x
t3,wang-yi,foreign-minister,CHN,,2013-03-16,2022-12-30,x
t4,wang-yi,director-cfac,CHN,,2023-01-01,,x
t5,wang-yi,foreign-minister,CHN,,2023-07-25,,x
t6,wang-yi,state-councilor,CHN,,2018-03-19,2023-03-12,x
t7,li-shangfu,defence-minister,CHN,,2023-03-12,2023-10-24,x
t8,xi-jinping,president,CHN,,2013-03-14,,x
t9,lloyd-austin,secretary-of-defense,USA,,2021-01-22,2025-01-20,x
t10,nancy-pelosi,speaker-of-the-house,USA,,2019-01-03,2023-01-03,x
t11,joe-biden,president,USA,,2021-01-20,2025-01-20,x
t12,yasuhiro-nakasone,prime-minister,JPN,,1982-11-27,1987-11-06,x
t13,ronald-reagan,president,USA,,1981-01-20,1989-01-20,x
t14,mikhail-gorbachev,general-secretary,SUN,,1985-03-11,1991-08-24,x
t15,eduard-shevardnadze,foreign-minister,SUN,,1985-07-02,1991-01-15,x
t16,margaret-thatcher,prime-minister,GBR,,1979-05-04,1990-11-28,x
t17,caspar-weinberger,secretary-of-defense,USA,,1981-01-21,1987-11-23,x
t18,saddam-hussein,president,IRQ,,1979-07-16,2003-04-09,x
t19,ali-khamenei,president,IRN,,1981-10-13,1989-08-03,x
t20,ali-khamenei,supreme-leader,IRN,,1989-06-04,,x
t21,hans-dietrich-genscher,foreign-minister,DEU,,1974-05-17,1992-05-18,x
t22,vladimir-putin,president,RUS,,2012-05-07,,x
t23,sergei-lavrov,foreign-minister,RUS,,2004-03-09,,x
t24,donald-trump,president,USA,,2017-01-20,2021-01-20,x
t25,petro-poroshenko,president,UKR,,2014-06-07,2019-05-20,x
t26,javier-perez-de-cuellar,secretary-general,UNO,,1982-01-01,1991-12-31,x
t27,chun-doo-hwan,president,KOR,,1980-09-01,1988-02-24,x
t28,kim-il-sung,president,PRK,,1972-12-28,1994-07-08,x
t29,emmanuel-macron,president,FRA,,2017-05-14,,x
t30,catherine-colonna,foreign-minister,FRA,,2022-05-20,2024-01-11,x
t31,olaf-scholz,chancellor,DEU,,2021-12-08,2025-05-06,x
t32,bill-clinton,president,USA,,1993-01-20,2001-01-20,x
t33,hillary-clinton,secretary-of-state,USA,,2009-01-21,2013-02-01,x
t34,viktor-orban,prime-minister,HUN,,2010-05-29,,x
t35,andres-manuel-lopez-obrador,president,MEX,,2018-12-01,2024-09-30,x
t36,dmitry-peskov,spokesman,RUS,,2012-05-22,,x
t37,francois-mitterrand,president,FRA,,1981-05-21,1995-05-17,x
t38,roland-dumas,foreign-minister,FRA,,1984-12-07,1986-03-20,x
t39,mike-pompeo,secretary-of-state,USA,,2018-04-26,2021-01-20,x
`;
